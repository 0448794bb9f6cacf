/** A playbook that an organisation sets through the browser's own policies (docs/managed.md). Read only. */
import { type Playbook, parsePlaybook } from '../playbook/playbook';

/** The browser's managed storage, as far as it is used. Firefox rejects where an organisation sets nothing (153, Nov 2026). */
export interface ManagedArea {
  get(keys: string[]): Promise<Record<string, unknown>>;
}

/** What is set; `problem` says why it cannot be used. */
export interface Managed {
  playbook: Playbook | null;
  problem: string | null;
}

/** As an object, or as text where a policy can hold nothing else. */
const KEYS = ['playbook', 'playbookText'];
/** No page waits longer for a policy, ms. Chromium (156, Nov 2026) takes two seconds at its own start; what comes then is heard. */
const PATIENCE_MS = 100;
/** Whoever wants to see what is set waits so long, ms. */
const LONG_PATIENCE_MS = 5_000;

/** See the head of this file. `onLate`: what is set became known, or changed, after it was asked for. */
export function createManaged(area: ManagedArea, onLate: () => void) {
  let asked: { looking: Promise<Managed | null>; answer: Promise<Managed | null> } | null = null;

  const ask = () => {
    const looking = area.get(KEYS).then(parse, () => null);
    let isLate = false;
    const answer = within(looking, PATIENCE_MS, () => {
      isLate = true;
    });
    const now = { looking, answer };
    void looking.then((found) => {
      // Not what an earlier policy said, after a change.
      if (!isLate || found === null || asked !== now) return;
      asked = { looking, answer: looking };
      onLate();
    });
    return now;
  };

  const current = () => {
    asked ??= ask();
    return asked;
  };

  return {
    /** What is set; `null` where nothing is, or as long as the browser does not say. At most 100 ms. */
    read: (): Promise<Managed | null> => current().answer,
    /** The same for whoever looks at it, who has more time. */
    look: (): Promise<Managed | null> => within(current().looking, LONG_PATIENCE_MS),
    /** The policies have changed. */
    onChanged(): void {
      asked = null;
      onLate();
    },
  };
}

/** A promise's value, or `null` when it takes too long. */
function within<T>(promise: Promise<T>, patience: number, onLate?: () => void): Promise<T | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      onLate?.();
      resolve(null);
    }, patience);
    void promise.then((value) => {
      clearTimeout(timer);
      resolve(value);
    });
  });
}

function parse(items: Record<string, unknown>): Managed | null {
  const [set] = KEYS.map((key) => items[key]).filter((value) => value !== undefined && value !== '');
  if (set === undefined) return null;
  // Through text in any case: size and depth are looked at there.
  const read = parsePlaybook(typeof set === 'string' ? set : JSON.stringify(set));
  return read.ok ? { playbook: read.value, problem: null } : { playbook: null, problem: read.reason };
}
