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
/** Nobody waits longer for a policy, in milliseconds; one that comes later is heard all the same. */
const PATIENCE_MS = 100;

/** See the head of this file. `onLate`: what is set became known, or changed, after it was asked for. */
export function createManaged(area: ManagedArea, onLate: () => void) {
  let asked: Promise<Managed | null> | null = null;

  const ask = (): Promise<Managed | null> => {
    const looking = area.get(KEYS).then(parse, () => null);
    let isLate = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const patience = new Promise<null>((resolve) => {
      timer = setTimeout(() => {
        isLate = true;
        resolve(null);
      }, PATIENCE_MS);
    });
    const answer = Promise.race([looking, patience]);
    void looking.then((found) => {
      clearTimeout(timer);
      // Not what an earlier policy said, after a change.
      if (!isLate || found === null || asked !== answer) return;
      asked = looking;
      onLate();
    });
    return answer;
  };

  return {
    /** What is set; `null` where nothing is, or as long as the browser does not say. At most 100 ms. */
    read(): Promise<Managed | null> {
      asked ??= ask();
      return asked;
    },
    /** The policies have changed. */
    onChanged(): void {
      asked = null;
      onLate();
    },
  };
}

function parse(items: Record<string, unknown>): Managed | null {
  const [set] = KEYS.map((key) => items[key]).filter((value) => value !== undefined && value !== '');
  if (set === undefined) return null;
  // Through text in any case: size and depth are looked at there.
  const read = parsePlaybook(typeof set === 'string' ? set : JSON.stringify(set));
  return read.ok ? { playbook: read.value, problem: null } : { playbook: null, problem: read.reason };
}
