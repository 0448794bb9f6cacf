import { describe, expect, it, vi } from 'vitest';
import type { Lint, Linter } from '../../lib/coach/types';
import { UNTIL_TOLD } from '../../lib/contract/settings';
import type { ThreadFacts } from '../../lib/page/coached-thread';
import { MANUAL, pageView, type SessionState } from '../../lib/page/panel-view';
import type { EditableField } from '../../lib/page/types';
import type { Site } from '../../lib/sites/site';
import { plaza } from './plaza';

/** Marks need a document: `marks.browser.test.ts`. */
vi.mock('../../lib/page/marks', () => ({
  createMarks: () => ({ able: true, paint: () => undefined, clear: () => undefined }),
}));
const { createCoachedThread } = await import('../../lib/page/coached-thread');

const CALM: Lint = { language: 'en', findings: [], lengths: [], verdict: 'calm' };
const linter: Linter = { lint: () => CALM, rule: () => null };
const REPLY = 'Hello Ines,\n  I am sorry about the soup. It is hot again. Ola';
const REVIEW = { author: 'Ines', stars: 1, text: 'Cold soup.' };
const URL_HERE = new URL('https://blog.example/post/7?x=1');

const facts = (more: Partial<ThreadFacts> = {}): ThreadFacts => ({
  key: 'plaza:one',
  review: REVIEW,
  ownerReply: REPLY,
  surface: 'other',
  ...more,
});

/** A thread whose box holds these drafts one after the other. */
function thread(of: ThreadFacts, first: string) {
  let draft = first;
  const field = { read: () => draft, maxLength: () => null } as unknown as EditableField;
  const made = createCoachedThread(linter, field, of, UNTIL_TOLD, 'unknown');
  return {
    made,
    write(text: string) {
      draft = text;
      made.read(UNTIL_TOLD, 'unknown');
    },
  };
}

const stateOf = (more: Partial<SessionState>): SessionState => ({
  settings: UNTIL_TOLD,
  current: null,
  waiting: null,
  notice: null,
  kinds: new Map(),
  told: true,
  ...more,
});
const viewOf = (more: Partial<SessionState>, site: Site | null = plaza, url = URL_HERE) =>
  pageView(stateOf(more), linter, site, url, 'side');

describe('a review that is answered', () => {
  it('is told as answered while another reply is written', () => {
    const { made, write } = thread(facts(), '');
    expect(viewOf({ current: made })?.answered).toBe(REPLY);
    write('And another thing, Ines.');
    expect(viewOf({ current: made })?.answered).toBe(REPLY);
  });

  it('is not, where that answer is being edited, however it is set, and however it is changed then', () => {
    const { made, write } = thread(facts(), '');
    write('Hello Ines, I am sorry about the soup. It is hot again. Ola');
    expect(viewOf({ current: made })?.answered).toBeNull();
    write('Dear Ines, sorry.');
    expect(viewOf({ current: made })?.answered).toBeNull();
    expect(viewOf({ current: thread(facts(), REPLY).made })?.answered).toBeNull();
  });

  it('is told in its beginning only, and not at all where there is no answer', () => {
    const long = thread(facts({ ownerReply: 'x'.repeat(4000) }), '').made;
    expect(viewOf({ current: long })?.answered).toHaveLength(300);
    expect(viewOf({ current: thread(facts({ ownerReply: null }), 'Hello').made })?.answered).toBeNull();
  });
});

describe('manual mode', () => {
  const manual = (more: Partial<ThreadFacts>) =>
    thread(facts({ key: `${MANUAL}1`, ownerReply: null, ...more }), '').made;

  it('says what it found, and which site could be turned on', () => {
    const found = (more: Partial<ThreadFacts>) => viewOf({ current: manual(more) }, null)?.found;
    expect(found({ review: null, from: null })).toEqual({ box: true, review: null, origin: 'https://blog.example' });
    expect(found({ from: 'near' })?.review).toBe('near');
    expect(found({ from: 'selected' })?.review).toBe('selected');
    expect(viewOf({ waiting: { review: REVIEW } }, null)?.found).toEqual({
      box: false,
      review: 'selected',
      origin: 'https://blog.example',
    });
  });

  it('offers no site that is on from the start, nor an address that cannot be turned on', () => {
    const current = manual({});
    expect(viewOf({ current })?.found?.origin).toBeNull();
    expect(viewOf({ current }, { ...plaza, offered: 'asked' })?.found?.origin).toBe('https://blog.example');
    for (const address of ['http://blog.example/', 'file:///post.html']) {
      expect(viewOf({ current }, null, new URL(address))?.found?.origin).toBeNull();
    }
  });

  it('says nothing of the kind where a site found the thread', () => {
    expect(viewOf({ current: thread(facts(), '').made })?.found).toBeNull();
  });
});
