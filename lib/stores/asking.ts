import type { Outcome, Protocol } from '../browser/protocol';

/** How a store asks the background: one function, typed by the protocol, injected by the entrypoint. */
export type Ask = <K extends Exclude<keyof Protocol, `page${string}`>>(
  type: K,
  data: Parameters<Protocol[K]>[0],
) => Promise<ReturnType<Protocol[K]>>;

/** What is shown of the last thing asked for. `undo` takes it back, where it can be. */
export interface Note {
  words: string;
  tone: 'done' | 'problem';
  undo: (() => Promise<void>) | null;
}

const GONE = 'Evenkeel was updated or switched off meanwhile. Reload this page to go on; your reply stays as it is.';

/** Turns a rejected call into a refusal with a reason, so that no action of a screen can throw. */
export async function settle<T>(answer: Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await answer;
  } catch {
    return { ok: false, reason: GONE };
  }
}
