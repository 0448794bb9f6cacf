import type { Lint, Linter } from '../coach/types';

/** What is said of a draft before the engine is here: nothing. */
const NOTHING: Lint = { language: 'en', findings: [], lengths: [], verdict: 'calm' };

/** A linter whose engine is loaded when it is first needed. */
export interface LateLinter extends Linter {
  readonly isReady: boolean;
  /** Loads the engine unless it is here or on its way; one that could not be had is asked for again at the next call. */
  load(): void;
}

/** Makes one; `onReady` is called once, when drafts can be read from now on. */
export function createLateLinter(loadLinter: () => Promise<Linter | null>, onReady: () => void): LateLinter {
  let engine: Linter | null = null;
  let isLoading = false;
  const load = async (): Promise<void> => {
    if (engine || isLoading) return;
    isLoading = true;
    engine = await loadLinter().catch(() => null);
    isLoading = false;
    if (engine) onReady();
  };
  return {
    get isReady() {
      return engine !== null;
    },
    load: () => void load(),
    lint: (draft, context) => engine?.lint(draft, context) ?? NOTHING,
    rule: (id) => engine?.rule(id) ?? null,
  };
}
