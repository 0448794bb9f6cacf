import { colourRules } from './colours';

/** The look of the stop dialog. Pixels and no `rem`: the size of the page's root is the page's. */
export const DIALOG_STYLE = `${colourRules('dialog')}
dialog:not(:modal){display:none}
dialog{all:initial;box-sizing:border-box;display:block;position:fixed;inset:0;margin:auto;width:min(440px,calc(100vw - 24px));height:fit-content;
max-height:calc(100vh - 24px);overflow:auto;padding:24px;background:var(--paper);color:var(--ink);border:1px solid var(--edge);
border-radius:12px;box-shadow:0 12px 40px #0005;font:400 15px/22px system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;
pointer-events:auto;visibility:visible;color-scheme:light dark;overflow-wrap:anywhere;animation:rise 150ms ease-out}
dialog::backdrop{background:#1c1e1a80}
h2{margin:0 0 12px;font:600 18px/24px system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
ul{list-style:none;margin:0;padding:0;display:grid;gap:8px}
li{padding:12px;background:var(--card);border:1px solid var(--line);border-radius:8px}
li p,.small{margin:0}
blockquote{margin:0 0 4px}
.title{font-weight:600}
.why,.small{color:var(--ink-soft)}
.small{font-size:13px;line-height:18px;margin-top:12px}
.row{display:flex;flex-wrap:wrap;gap:8px;margin-top:16px}
button{appearance:none;box-sizing:border-box;min-height:40px;padding:8px 16px;border:1px solid var(--edge);border-radius:8px;
background:var(--card);color:var(--ink);font:inherit;cursor:pointer}
button.first{background:var(--accent);border-color:var(--accent);color:var(--on-accent);font-weight:600}
button.quiet{min-height:32px;margin-top:8px;padding:4px 0;border-color:transparent;background:none;color:var(--ink-soft);
font-size:13px;text-decoration:underline}
button:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.stop{color:var(--stop)}.high{color:var(--high)}.medium{color:var(--medium)}.low{color:var(--low)}
@keyframes rise{from{opacity:0;transform:translateY(4px)}}
@media(prefers-reduced-motion:reduce){dialog{animation:none}}
@media print{dialog,dialog::backdrop{visibility:hidden}}
@media(forced-colors:active){dialog,li,button{border-color:CanvasText}button:focus-visible{outline-color:Highlight}}`;
