import type { Database } from './database';

/** So many replies tell whether a draft repeats one. */
const MOST = 20;

/** The owner's last replies, newest first, held in memory until `forget`. */
export interface RecentReplies {
  /** Those to others than this thread's reviewer; none where they cannot be read. */
  besides(thread: string): Promise<string[]>;
  /** A reply was posted, or cases were changed. */
  forget(): void;
}

/** Makes them; read at the first ask. */
export function createRecentReplies({ together, cases }: Pick<Database, 'together' | 'cases'>): RecentReplies {
  let held: Promise<{ thread: string; reply: string }[]> | null = null;

  const read = () =>
    together(async () => {
      // One more: the thread's own is left out.
      const found = await cases.walk({ index: 'replied', down: true, most: MOST + 1 });
      return found.flatMap(({ thread, reply }) => (reply === null ? [] : [{ thread, reply }]));
    });

  return {
    async besides(thread) {
      const reading = held ?? read();
      held = reading;
      const replies = await reading.catch(() => {
        if (held === reading) held = null;
        return [];
      });
      return replies
        .filter((one) => one.thread !== thread)
        .slice(0, MOST)
        .map(({ reply }) => reply);
    },
    forget() {
      held = null;
    },
  };
}
