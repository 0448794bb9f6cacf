// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { Lint, Linter } from '../../lib/coach/types';
import { UNTIL_TOLD } from '../../lib/contract/settings';
import { findGuardedPress, stopCaseOf } from '../../lib/page/press';
import type { Site } from '../../lib/sites/site';

const site: Site = {
  id: 'plaza',
  name: 'Plaza',
  checked: '2026-11-21',
  evidence: 'description',
  doubts: [],
  offered: 'on',
  matches: [],
  owns: () => true,
  *findReviews() {},
  findFields: (root) => [...root.querySelectorAll('textarea')],
  findThread: (field) => ({
    key: `plaza:${field.id}`,
    review: { author: 'Ines', stars: 1, text: 'Cold soup.' },
    ownerReply: null,
    surface: 'other',
    field,
    findPostButton: () => field.parentElement?.querySelector<HTMLElement>('.post') ?? null,
  }),
};

/** Finds fault with every text that holds "liar". */
const linter: Linter = {
  lint: (draft): Lint => {
    const start = draft.indexOf('liar');
    const finding = {
      rule: 'insult',
      severity: 'stop' as const,
      start,
      end: start + 4,
      text: 'liar',
      fix: null,
      calmer: null,
    };
    return {
      language: 'en',
      findings: start < 0 ? [] : [finding],
      lengths: [],
      verdict: start < 0 ? 'calm' : 'stop',
    };
  },
  rule: (id) => ({ id, severity: 'stop', title: 'An attack', why: 'It may read as one.', source: 'Invented' }),
};

const box = (id: string): HTMLTextAreaElement => document.getElementById(id) as HTMLTextAreaElement;
const button = (id: string): HTMLElement => document.querySelector<HTMLElement>(`#form-${id} .post`) as HTMLElement;
const pathOf = (element: Element): EventTarget[] => {
  const path: EventTarget[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) path.push(at);
  return [...path, document, window];
};

beforeEach(() => {
  document.body.innerHTML = ['a', 'b']
    .map(
      (id) =>
        `<form id="form-${id}"><textarea id="${id}"></textarea><button type="button" class="cancel">Cancel</button><button class="post" aria-label="Post  reply"><span>Post</span></button></form>`,
    )
    .join('');
  box('a').value = 'You liar.';
});

describe('findGuardedPress', () => {
  it('finds the reply that a press on its post button would post, by the button’s own name', () => {
    const span = button('a').firstElementChild as Element;
    const press = findGuardedPress(document, site, pathOf(span), 'click');
    expect(press).toMatchObject({ key: 'plaza:a', draft: 'You liar.', buttonName: 'Post reply' });
    expect(press?.button).toBe(button('a'));
  });

  it.each([
    ['another button', () => pathOf(document.querySelector('#form-a .cancel') as Element)],
    ['the post button of an empty box', () => pathOf(button('b'))],
    ['no button at all', () => pathOf(box('a'))],
  ])('is none of ours: %s', (_, path) => {
    expect(findGuardedPress(document, site, path(), 'click')).toBeNull();
  });

  it('finds it when the form is submitted without naming a button', () => {
    const form = document.getElementById('form-a') as Element;
    expect(findGuardedPress(document, site, pathOf(form), 'submit')?.key).toBe('plaza:a');
    expect(findGuardedPress(document, site, pathOf(form), 'click')).toBeNull();
  });

  it('knows of no site that posts on Ctrl+Enter, and of no press without a site', () => {
    expect(findGuardedPress(document, site, pathOf(button('a')), 'ctrl-enter')).toBeNull();
    expect(findGuardedPress(document, null, pathOf(button('a')), 'click')).toBeNull();
  });
});

describe('stopCaseOf', () => {
  const judged = () => {
    const press = findGuardedPress(document, site, pathOf(button('a')), 'click');
    return press && stopCaseOf(linter, site, UNTIL_TOLD, new Map(), press, null);
  };

  it('names the words and why', () => {
    expect(judged()).toEqual({
      buttonName: 'Post reply',
      phrases: [{ text: 'liar', title: 'An attack', why: 'It may read as one.', severity: 'stop' }],
    });
  });

  it('lets a draft go that is not at stop', () => {
    box('a').value = 'Thank you, Ines.';
    expect(judged()).toBeNull();
  });
});
