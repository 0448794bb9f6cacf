// @vitest-environment happy-dom
import { getAllByRole, getByRole, getByText, queryByText } from '@testing-library/dom';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { Panel } from '../../components/panel/Panel';
import type { Finding } from '../../lib/coach/types';
import type { ToPage } from '../../lib/contract/panel';
import type { Ask } from '../../lib/stores/asking';
import { partsFor } from './parts';
import { draw, press } from './render';
import { finding, RULES, requestOrigin, view } from './views';

const LONG =
  'You stood in the hall for a quarter of an hour, you touched every lamp on the shelf, and then you told the whole ' +
  'street that nobody had come to help you with the one by the door.';
const words = (text: string) => {
  const start = LONG.indexOf(text) + 40;
  return { start, end: start + text.length };
};
const weighed = finding('blame', LONG, {
  start: 40,
  end: 40 + LONG.length,
  weighed: [words('touched'), words('every'), words('nobody')],
});

async function open(...findings: Finding[]) {
  const sent: ToPage[] = [];
  const ask = vi.fn(async () => ({ ok: true, value: null })) as unknown as Ask;
  const parts = partsFor({
    send: (message) => sent.push(message),
    ask,
    rule: (id) => RULES[id] ?? null,
    requestOrigin,
  });
  const root = await draw(<Panel parts={parts} />);
  await act(() => parts.receive({ type: 'view', view: view({}, { findings, verdict: 'improve' }) }));
  return { root, sent, ask };
}

describe('the card of a finding on a whole sentence', () => {
  it('says on Why? which words weighed, and that it may be wrong', async () => {
    const { root } = await open(weighed);
    const why = getByText(root, /words that weighed most/).closest('.why');
    expect(why?.hasAttribute('hidden')).toBe(true);
    await press(getByRole(root, 'button', { name: /^Why\? Puts/ }));
    expect(why?.hasAttribute('hidden')).toBe(false);
    expect(why?.textContent).toContain(
      'The words that weighed most: “touched every”, “nobody”. This is a reading of the whole sentence, and it may be wrong.',
    );
  });

  it('still says so where no word stood out', async () => {
    const { root } = await open({ ...weighed, weighed: [] });
    expect(queryByText(root, /words that weighed/)).toBeNull();
    expect(getByText(root, 'This is a reading of the whole sentence, and it may be wrong.')).toBeTruthy();
  });

  it('says nothing of the kind where a rule knows the words', async () => {
    const { root } = await open(finding('blame', 'your own doing'));
    expect(queryByText(root, /weighed|may be wrong/)).toBeNull();
    expect(getByRole(root, 'button', { name: /^Never flag this phrase/, hidden: true })).toBeTruthy();
  });

  it('shows a long sentence clipped, and sends the whole one', async () => {
    const { root, sent, ask } = await open(weighed);
    const quote = getByRole(root, 'button', { name: /show in my reply/ });
    expect(quote.textContent).toMatch(/^“You stood .{60,137}…”$/);
    await press(quote);
    expect(sent).toEqual([
      { type: 'show-finding', finding: { rule: 'blame', start: 40, end: 40 + LONG.length, text: LONG } },
    ]);
    await press(getByRole(root, 'button', { name: /^Why\? Puts/ }));
    await press(getByRole(root, 'button', { name: /^Never flag this sentence/ }));
    expect(ask).toHaveBeenLastCalledWith('neverFlag', { phrase: LONG, on: true });
    expect(getByText(root, /is never flagged from now on\.$/).textContent?.length).toBeLessThan(100);
  });

  it('leads to its rule on the page of all rules', async () => {
    const { root } = await open(weighed, finding('nobody-knows', 'these'));
    const links = getAllByRole<HTMLAnchorElement>(root, 'link', { name: 'All the rules', hidden: true });
    expect(links.map((link) => [link.getAttribute('href'), link.target, link.rel])).toEqual([
      ['/rules.html#blame', '_blank', 'noopener'],
      ['/rules.html', '_blank', 'noopener'],
    ]);
  });
});
