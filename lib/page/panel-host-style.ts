import { colourRules } from './colours';

/** The look of what stands around the panel's frame: its edge, and the tab it collapses to. */
export const HOST_STYLE = `${colourRules('.panel,.tab')}
.panel,.tab{box-sizing:border-box;position:absolute;inset:0;width:100%;height:100%;pointer-events:auto;
background:var(--paper);border:1px solid var(--edge);border-radius:12px;box-shadow:0 4px 24px #0003}
.panel{overflow:hidden;animation:open 150ms ease-out}
.panel iframe{display:block;width:100%;height:100%;border:0}
.tab{appearance:none;margin:0;padding:0 12px;color:var(--accent);
font:600 14px/20px system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;cursor:pointer}
.tab:focus-visible{outline:3px solid var(--accent);outline-offset:-4px}
[hidden]{display:none}
@keyframes open{from{opacity:0;transform:translateY(8px)}}
@media(prefers-reduced-motion:reduce){.panel{animation:none}}
@media print{.panel,.tab{visibility:hidden}}
@media(forced-colors:active){.panel,.tab{border-color:CanvasText}}`;
