import type { Finding } from '../coach/types';

/** At most so many findings are open at once: a list of faults helps nobody. */
export const OPEN_AT_ONCE = 3;

/** One finding as the panel lists it: `open` in full, else one line that opens it. */
export interface FindingCard {
  /** Stays the same while the owner types elsewhere: rule and words, not offsets. */
  key: string;
  finding: Finding;
  open: boolean;
}

/** Lists the first `shown` findings. Those picked by hand (latest first) are open, then the worst, three in all. */
export function cardsOf(findings: readonly Finding[], shown: number, picked: readonly string[]): FindingCard[] {
  const seen = new Map<string, number>();
  const listed = findings.map((finding) => {
    const name = `${finding.rule}\n${finding.text}`;
    const nth = seen.get(name) ?? 0;
    seen.set(name, nth + 1);
    return { key: `${name}\n${nth}`, finding };
  });
  const visible = listed.slice(0, Math.max(shown, OPEN_AT_ONCE));
  const keys = visible.map((card) => card.key);
  const wanted = [...picked.filter((key) => keys.includes(key)), ...keys];
  const open = new Set([...new Set(wanted)].slice(0, OPEN_AT_ONCE));
  return visible.map((card) => ({ ...card, open: open.has(card.key) }));
}
