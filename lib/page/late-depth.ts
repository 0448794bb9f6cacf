import type { ReviewKind } from '../coach/types';
import type { CoachedThread, DeepLint, ThreadFacts } from './coached-thread';

/** After so long without a key (ms) a draft is read in depth: a word's pause, so that typing costs the page nothing. */
const PAUSE_MS = 150;

/** What reading in depth needs from outside. */
export interface LateDepthParts {
  window: Window & typeof globalThis;
  ask(draft: string, facts: ThreadFacts, kind: ReviewKind): Promise<DeepLint | null>;
  /** Whether the thread is still the one that is coached. */
  isCurrent(thread: CoachedThread): boolean;
  /** Called when its lint has become deeper. */
  onDeeper(): void;
  signal: AbortSignal;
}

/** Asks for the sentence model's reading of a draft, one draft at a time, the latest last. */
export function createLateDepth({ window, ask, isCurrent, onDeeper, signal }: LateDepthParts) {
  let timer = 0;
  let isAsking = false;
  let next: { thread: CoachedThread; kind: ReviewKind } | null = null;

  const run = async (): Promise<void> => {
    const of = next;
    next = null;
    if (!of || of.thread.draft.trim() === '') return;
    isAsking = true;
    const { draft, facts } = of.thread;
    const deep = await ask(draft, facts, of.kind).catch(() => null);
    isAsking = false;
    if (signal.aborted) return;
    if (deep && isCurrent(of.thread) && of.thread.deepen(draft, deep)) onDeeper();
    if (next) void run();
  };
  signal.addEventListener('abort', () => window.clearTimeout(timer), { once: true });

  return {
    /** Reads the thread's draft in depth once no key has come for a moment. */
    want(thread: CoachedThread, kind: ReviewKind): void {
      if (signal.aborted) return;
      next = { thread, kind };
      window.clearTimeout(timer);
      timer = window.setTimeout(() => {
        if (!isAsking) void run();
      }, PAUSE_MS);
    },
  };
}
