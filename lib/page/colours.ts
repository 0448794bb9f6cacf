import type { Severity } from '../coach/types';

/** The colours of what we draw in a page: those of components/ui/tokens.css, which the page side cannot import. A test compares them. */
export const SIGN_COLOURS: Record<Severity, { light: string; dark: string }> = {
  stop: { light: '#9a2d20', dark: '#f29a8b' },
  high: { light: '#9c470c', dark: '#eca877' },
  medium: { light: '#765600', dark: '#dcbb62' },
  low: { light: '#50606e', dark: '#a9b7c3' },
};

/** Shape of each sign, so that colour is never alone. */
export const SIGNS: Record<Severity, string> = { stop: '■', high: '▲', medium: '●', low: '○' };

/** Paper, ink and accent, light and dark, by their names in tokens.css. */
export const PAPER_COLOURS: Record<string, { light: string; dark: string }> = {
  paper: { light: '#f7f5ef', dark: '#1c1e1a' },
  card: { light: '#fffefb', dark: '#252822' },
  ink: { light: '#24261f', dark: '#e9e6dc' },
  'ink-soft': { light: '#585c51', dark: '#b0b2a6' },
  line: { light: '#dcd8cc', dark: '#3b3f37' },
  edge: { light: '#8a8d80', dark: '#80847a' },
  accent: { light: '#3f5f4d', dark: '#a3c4ae' },
  'on-accent': { light: '#ffffff', dark: '#15211a' },
};

/** Custom properties on our own elements, never on the host: a page's rules reach that. Dark where the owner's system is. */
export function colourRules(selector: string): string {
  const all = Object.entries({ ...PAPER_COLOURS, ...SIGN_COLOURS });
  const rules = (mode: 'light' | 'dark'): string => all.map(([name, pair]) => `--${name}:${pair[mode]}`).join(';');
  return `${selector}{${rules('light')}}@media(prefers-color-scheme:dark){${selector}{${rules('dark')}}}`;
}
