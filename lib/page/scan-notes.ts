/** So many places are noted one by one; beyond it, everything is looked at again. */
const MOST = 1000;

/** What of a page is to be looked at again. */
export interface ScanNotes {
  /** Notes what changed. Cheap: called for every batch of mutations. */
  hear(records: readonly MutationRecord[]): void;
  /** A review was found for the first time: what stands around it is known to hold reviews. */
  learn(review: Element): void;
  /** Everything is to be looked at again. */
  all(): void;
  /** The places to look at, `'all'`, or `null` when there is nothing; and forgets them. */
  take(): Element[] | 'all' | null;
  readonly isEmpty: boolean;
  readonly wantsAll: boolean;
  /** Something was taken out of the page; read once. */
  tookOut(): boolean;
}

/**
 * Notes which blocks of a page changed. Once reviews are known, a block is the largest element around a change that stands among
 * reviews without holding several itself: a new review, a review that was filled later, or something else beside them.
 */
export function createScanNotes(): ScanNotes {
  let everything = true;
  let removed = false;
  let noted = new Set<Element>();
  /** How many reviews an element holds. */
  let counts = new WeakMap<Element, number>();

  const isHolder = (element: Element): boolean => (counts.get(element) ?? 0) > 1;

  const add = (element: Element): void => {
    noted.add(element);
    if (noted.size <= MOST) return;
    noted = new Set([...noted].filter((one) => one.isConnected));
    if (noted.size > MOST / 2) all();
  };

  const all = (): void => {
    everything = true;
    noted.clear();
  };

  const blockOf = (from: Element): Element | null => {
    let at = from;
    for (let parent = at.parentElement; parent; parent = at.parentElement) {
      if (isHolder(parent)) return at;
      at = parent;
    }
    return null;
  };

  return {
    hear(records) {
      for (const { target, addedNodes, removedNodes } of records) {
        removed ||= removedNodes.length > 0;
        if (everything) continue;
        if (target.nodeType !== Node.ELEMENT_NODE) all();
        else if (!isHolder(target as Element)) add(target as Element);
        else {
          for (const node of addedNodes) if (node.nodeType === Node.ELEMENT_NODE) add(node as Element);
        }
      }
    },
    learn(review) {
      for (let at = review.parentElement; at; at = at.parentElement) counts.set(at, (counts.get(at) ?? 0) + 1);
    },
    all,
    take() {
      const wasEverything = everything;
      const blocks = new Set<Element>();
      let lost = false;
      for (const element of noted) {
        if (!element.isConnected) continue;
        const block = blockOf(element);
        if (block) blocks.add(block);
        else lost = true;
      }
      noted.clear();
      everything = false;
      if (!wasEverything && !lost) return blocks.size > 0 ? [...blocks] : null;
      counts = new WeakMap();
      return 'all';
    },
    get isEmpty() {
      return !everything && noted.size === 0 && !removed;
    },
    get wantsAll() {
      return everything;
    },
    tookOut() {
      const was = removed;
      removed = false;
      return was;
    },
  };
}
