// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Lint } from '../../lib/coach/types';
import type { CoachedThread, DeepLint, ThreadFacts } from '../../lib/page/coached-thread';
import { createLateDepth } from '../../lib/page/late-depth';

const DEEP: DeepLint = { findings: [], verdict: 'improve' };
const FACTS: ThreadFacts = { key: 'plaza:1', review: null, ownerReply: null, surface: 'other' };

/** A thread whose draft the test types into; takes only what was said of the draft it has then, as the real one does. */
function typed(draft: string) {
  const thread = {
    facts: FACTS,
    draft,
    deep: null as Lint | null,
    took: [] as string[],
    deepen(of: string, _answer: DeepLint): boolean {
      if (of !== thread.draft) return false;
      thread.took.push(of);
      return true;
    },
  };
  return thread;
}
const asThread = (thread: ReturnType<typeof typed>) => thread as unknown as CoachedThread;

/** A background that answers when the test says so. */
function open(current: { thread: ReturnType<typeof typed> }) {
  const asked: { draft: string; kind: string; answer(deep: DeepLint | null | Error): Promise<void> }[] = [];
  const onDeeper = vi.fn();
  const controller = new AbortController();
  const depth = createLateDepth({
    window: window as Window & typeof globalThis,
    ask: (draft, _facts, kind) =>
      new Promise((resolve, reject) => {
        asked.push({
          draft,
          kind,
          async answer(deep) {
            if (deep instanceof Error) reject(deep);
            else resolve(deep);
            await vi.advanceTimersByTimeAsync(0);
          },
        });
      }),
    isCurrent: (thread) => thread === asThread(current.thread),
    onDeeper,
    signal: controller.signal,
  });
  const want = (thread = current.thread) => depth.want(asThread(thread), 'complaint');
  return { asked, onDeeper, controller, want, drafts: () => asked.map(({ draft }) => draft) };
}

const pause = (ms = 1_000) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

describe('createLateDepth', () => {
  it('asks once, after a pause, for the draft as it is then', async () => {
    const thread = typed('The l');
    const { asked, want, drafts } = open({ thread });
    for (const draft of ['The l', 'The la', 'The lamp']) {
      thread.draft = draft;
      want();
      await pause(50);
      expect(drafts()).toEqual([]);
    }
    await pause();
    expect(drafts()).toEqual(['The lamp']);
    expect(asked[0]?.kind).toBe('complaint');
    await pause();
    expect(asked).toHaveLength(1);
  });

  it('hands the answer to the thread and tells of it', async () => {
    const thread = typed('The lamp.');
    const { asked, onDeeper, want } = open({ thread });
    want();
    await pause();
    expect(onDeeper).not.toHaveBeenCalled();
    await asked[0]?.answer(DEEP);
    expect(thread.took).toEqual(['The lamp.']);
    expect(onDeeper).toHaveBeenCalledTimes(1);
  });

  it('has one question under way at a time, and asks for the latest draft after it', async () => {
    const thread = typed('one');
    const { asked, want, drafts } = open({ thread });
    want();
    await pause();
    for (const draft of ['one two', 'one two three']) {
      thread.draft = draft;
      want();
      await pause();
    }
    expect(drafts()).toEqual(['one']);
    await asked[0]?.answer(DEEP);
    expect(drafts()).toEqual(['one', 'one two three']);
    await asked[1]?.answer(DEEP);
    expect(thread.took).toEqual(['one two three']);
    await pause();
    expect(asked).toHaveLength(2);
  });

  it('drops what was said of an older draft', async () => {
    const thread = typed('one');
    const { asked, onDeeper, want } = open({ thread });
    want();
    await pause();
    thread.draft = 'one two';
    await asked[0]?.answer(DEEP);
    expect(thread.took).toEqual([]);
    expect(onDeeper).not.toHaveBeenCalled();
  });

  it('drops what was said of a thread that is no longer coached', async () => {
    const current = { thread: typed('one') };
    const { thread } = current;
    const { asked, onDeeper, want } = open(current);
    want();
    await pause();
    current.thread = typed('one');
    await asked[0]?.answer(DEEP);
    expect([thread.took, current.thread.took]).toEqual([[], []]);
    expect(onDeeper).not.toHaveBeenCalled();
  });

  it.each([
    ['nothing', null],
    ['an error', new Error('gone')],
  ])('goes on after %s came back', async (_name, answer) => {
    const thread = typed('one');
    const { asked, onDeeper, want } = open({ thread });
    want();
    await pause();
    await asked[0]?.answer(answer);
    expect(onDeeper).not.toHaveBeenCalled();
    want();
    await pause();
    await asked[1]?.answer(DEEP);
    expect(onDeeper).toHaveBeenCalledTimes(1);
  });

  it('asks nothing of an empty draft', async () => {
    const { asked, want } = open({ thread: typed(' \n ') });
    want();
    await pause();
    expect(asked).toEqual([]);
  });

  it('asks nothing once it is stopped, in the pause or after it', async () => {
    const { asked, controller, want } = open({ thread: typed('one') });
    want();
    controller.abort();
    want();
    await pause();
    expect(asked).toEqual([]);
  });

  it('says nothing of an answer that comes after it was stopped', async () => {
    const thread = typed('one');
    const { asked, onDeeper, controller, want } = open({ thread });
    want();
    await pause();
    controller.abort();
    await asked[0]?.answer(DEEP);
    expect(thread.took).toEqual([]);
    expect(onDeeper).not.toHaveBeenCalled();
  });
});
