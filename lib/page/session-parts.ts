import type { Linter, Review, ReviewKind, SurfaceId } from '../coach/types';
import type { DraftNews } from '../contract/drafts';
import type { PageSettings } from '../contract/settings';
import type { Site } from '../sites/site';
import type { DeepLint, ThreadFacts } from './coached-thread';
import type { Front } from './front';
import type { WriteOutcome } from './types';

/** Everything a session is introduced to; it imports neither adapters, nor the engine, nor the extension API. */
export interface SessionParts {
  window: Window & typeof globalThis;
  /** Stands at the window since before the page's first script; closed when the session ends. */
  front: Front;
  /** Loads the engine; asked for when the first box is coached. `null` when it cannot be had. */
  loadLinter(): Promise<Linter | null>;
  /** What knows the page as it is now, or `null` (then only manual coaching). `granted`: the owner turned its origin on. */
  site(granted: boolean): Site | null;
  /** Manual mode: whether a box can be coached at all, and the review near it. */
  isCoachable(field: HTMLElement): boolean;
  readReviewNear(field: HTMLElement): Review | null;
  /** A fingerprint of a review, the same each time; it names nobody. */
  keyOf(review: Review): string;
  openRoots(): ShadowRoot[];
  panel: { url: string; origin: string };
  /** Requests to the background; `null` when it cannot be reached. */
  ask: {
    settings(site: string | null): Promise<PageSettings | null>;
    kind(review: Review | null, surface: SurfaceId): Promise<ReviewKind | null>;
    /** What rules and sentence model say of a draft; `null` where only the rules are to be had. */
    deepLint(draft: string, facts: ThreadFacts, kind: ReviewKind): Promise<DeepLint | null>;
    token(): Promise<string | null>;
    quietSite(site: string): Promise<void>;
    rememberPanel(open: boolean): Promise<void>;
  };
  /** Tells the background of a draft, twice if need be; answers whether it took it. Never rejects. */
  tell<K extends keyof DraftNews>(type: K, news: DraftNews[K]): Promise<boolean>;
  /** Whether the extension behind this script still runs. */
  isAlive(): boolean;
  /** Milliseconds on a clock that never goes back. */
  now(): number;
  /** Ends everything; aborted by the session itself once the extension is gone. */
  controller: AbortController;
}

/** What the rest of the extension may ask of a page. */
export interface Session {
  useSettings(settings: PageSettings): void;
  /**
   * Coaches the focused box of any page; selected text, where there is some, becomes the review. Answers whether it could.
   * With `wait`, the page's only box is taken where none has the keyboard, else the panel waits for the owner to click into one.
   */
  coachFocused(selection: string, wait: boolean): boolean;
  review(): Review | null;
  insert(text: string): Promise<WriteOutcome | 'no-box'>;
  close(): void;
}
