import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PAPER_COLOURS, SIGN_COLOURS } from '../../lib/page/colours';

/** Custom properties of one block of tokens.css. */
function tokensOf(css: string): Map<string, string> {
  return new Map([...css.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = '', value = '']) => [name, value]));
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const ours = { ...PAPER_COLOURS, ...SIGN_COLOURS };

test('what we draw in a page has the colours of the tokens', () => {
  const css = readFileSync(new URL('../../components/ui/tokens.css', import.meta.url), 'utf8');
  const [light = '', dark = ''] = css.split('(prefers-color-scheme: dark)');
  const tokens = { light: tokensOf(light), dark: tokensOf(dark) };
  for (const [name, { light: day, dark: night }] of Object.entries(ours)) {
    expect([name, day, night]).toEqual([name, tokens.light.get(name), tokens.dark.get(name)]);
  }
});

test.each(['light', 'dark'] as const)('words of the dialog have at least 4.5:1 (%s)', (mode) => {
  const of = (name: string): string => ours[name as keyof typeof ours]?.[mode] ?? '#777777';
  for (const paper of ['paper', 'card']) {
    for (const ink of ['ink', 'ink-soft', 'accent', 'stop', 'high', 'medium', 'low']) {
      expect([paper, ink, contrast(of(ink), of(paper)) >= 4.5]).toEqual([paper, ink, true]);
    }
  }
  expect(contrast(of('on-accent'), of('accent'))).toBeGreaterThanOrEqual(4.5);
});

test('marks have at least 3:1 on a white and on a black box', () => {
  for (const [severity, { light, dark }] of Object.entries(SIGN_COLOURS)) {
    expect([severity, contrast(light, '#ffffff') >= 3, contrast(dark, '#000000') >= 3]).toEqual([severity, true, true]);
  }
});
