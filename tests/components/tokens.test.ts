import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../components/ui/tokens.css', import.meta.url), 'utf8');
const LEAST = 4.5;

/** The custom properties of one block. */
function tokensOf(block: string): Map<string, string> {
  return new Map([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]));
}

const light = tokensOf(css.slice(0, css.indexOf('@media')));
const dark = tokensOf(css.slice(css.indexOf('prefers-color-scheme: dark'), css.indexOf('prefers-reduced-motion')));

/** Relative luminance as WCAG 2 defines it. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const GROUNDS = ['paper', 'card', 'sunk'];
const SEVERITIES = ['stop', 'high', 'medium', 'low'];
const PAIRS = [
  ...['ink', 'ink-soft', 'accent', ...SEVERITIES].flatMap((text) => GROUNDS.map((ground) => [text, ground])),
  ...[...SEVERITIES.map((severity) => `${severity}-wash`), 'accent-wash'].map((ground) => ['ink', ground]),
  ['accent', 'accent-wash'],
  ['accent', 'medium-wash'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-deep'],
];

describe.each([
  ['light', light],
  ['dark', dark],
])('tokens in %s', (_mode, tokens) => {
  it.each(PAIRS)('%s can be read on %s', (text = '', ground = '') => {
    const [ink, paper] = [tokens.get(text), tokens.get(ground)];
    if (ink === undefined || paper === undefined) throw new Error(`tokens.css has no colour for ${text} or ${ground}`);
    expect(contrast(ink, paper)).toBeGreaterThanOrEqual(LEAST);
  });

  it.each(['paper', 'card'])('the edge of a field can be seen on %s', (ground) => {
    expect(contrast(tokens.get('edge') ?? '', tokens.get(ground) ?? '')).toBeGreaterThanOrEqual(3);
  });
});
