// @vitest-environment happy-dom
import { getAllByRole, getByRole, getByText, queryAllByRole, queryByText } from '@testing-library/dom';
import { describe, expect, it } from 'vitest';
import { Rules } from '../../components/rules/Rules';
import type { RuleEntry } from '../../lib/stores/rule-entries';
import { draw, type } from './render';
import { RULES } from './views';

const [barb, blame, form] = ['barb', 'blame', 'form'].map((id) => {
  const rule = RULES[id];
  if (rule === undefined) throw new Error(`There is no ${id}.`);
  return { ...rule, calmer: id === 'form' ? 'Say “the boiler”.' : null };
}) as [RuleEntry['rule'], RuleEntry['rule'], RuleEntry['rule']];

const ENTRIES: RuleEntry[] = [
  {
    rule: form,
    bad: { reply: 'Dear valued guest of ours.', marked: { start: 5, end: 17 }, setting: null },
    good: { reply: 'Dear Wanda.', marked: null, setting: null },
  },
  {
    rule: barb,
    bad: {
      reply: 'You are a clown.',
      marked: null,
      setting: { reply: '', kind: 'safety', review: { stars: 1, text: 'The boiler burst.' }, surface: 'yelp-public' },
    },
    good: null,
  },
  { rule: blame, bad: null, good: null },
];

const open = () => draw(<Rules entries={ENTRIES} />);
const titles = (root: HTMLElement) => queryAllByRole(root, 'heading', { level: 3 }).map((one) => one.textContent);
const find = (root: HTMLElement, words: string) =>
  type(getByRole<HTMLInputElement>(root, 'searchbox', { name: 'Find a rule' }), words);

describe('the page of rules', () => {
  it('groups the rules by severity with sign, word and meaning, worst first', async () => {
    const root = await open();
    expect(titles(root)).toEqual([barb.title, blame.title, form.title]);
    expect(getAllByRole(root, 'heading', { level: 2 }).map((one) => one.textContent)).toEqual([
      expect.stringMatching(/^■ Stop:.*asked once/),
      expect.stringMatching(/^▲ Serious:.*attack/),
      expect.stringMatching(/^● Worth changing:.*never asked/),
    ]);
  });

  it('says of a rule why, what instead, where from, and shows the marked words in the example', async () => {
    const root = await open();
    const article = getByRole(root, 'article', { name: form.title });
    expect(article.id).toBe('form');
    expect(getByText(article, form.why)).toBeTruthy();
    expect(getByText(article, 'Say “the boiler”.')).toBeTruthy();
    expect(getByText(article, 'Source: Source of form')).toBeTruthy();
    expect([...article.querySelectorAll('mark')].map((mark) => [mark.className, mark.textContent])).toEqual([
      ['marked marked-medium', 'valued guest'],
    ]);
    expect(article.textContent).toContain('Dear valued guest of ours.');
    expect(article.textContent).toContain('Not markedDear Wanda.');
  });

  it('says what an example depends on, and leaves out what there is not', async () => {
    const root = await open();
    const first = getByRole(root, 'article', { name: barb.title });
    expect(
      getByText(first, /^Safety or illness · one star · .*Yelp.* · the review says “The boiler burst\.”$/),
    ).toBeTruthy();
    expect(queryByText(first, 'Instead')).toBeNull();
    expect(queryByText(first, 'Not marked')).toBeNull();
    expect(getByRole(root, 'article', { name: blame.title }).querySelector('dl')?.children).toHaveLength(0);
  });

  it('finds by typing, tells how many, and comes back', async () => {
    const root = await open();
    expect(getByText(root, 'All 3 rules')).toBeTruthy();
    await find(root, 'valued');
    expect(titles(root)).toEqual([form.title]);
    expect(queryAllByRole(root, 'heading', { level: 2 })).toHaveLength(1);
    expect(root.querySelector('[aria-live]')?.textContent).toBe('One of 3 rules');
    await find(root, 'no such words');
    expect(titles(root)).toEqual([]);
    expect(getByText(root, 'No rule speaks of that. Try another word.')).toBeTruthy();
    await find(root, '');
    expect(titles(root)).toHaveLength(3);
  });

  it('has no style attributes, which the policy forbids', async () => {
    expect((await open()).querySelectorAll('[style]')).toHaveLength(0);
  });
});
