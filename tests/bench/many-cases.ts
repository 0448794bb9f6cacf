/** An invented casebook of any size, put straight into the database by a page of the extension. Bundled for that page by casebook.ts. */
import Dexie from 'dexie';
import { createIndexWork } from '../../lib/browser/inverted-index';
import { rowOf, type TableShape } from '../../lib/browser/rows';
import { CASES } from '../../lib/browser/tables';
import type { Case, CaseCause } from '../../lib/casebook/case';
import type { ReviewKind } from '../../lib/coach/types';
import { createDice, inventReply } from './invented-text';

const DAY = 24 * 3_600_000;
/** Rows of one transaction. */
const AT_ONCE = 2_000;
const KINDS: ReviewKind[] = ['complaint', 'praise', 'praise', 'inconvenience', 'question', 'suggestion', 'stars-only'];
const CAUSES: (CaseCause | null)[] = ['fell-short', 'bad-day', 'not-a-fit', 'not-ours', null, null];
const SITES = ['google-business', 'yelp', 'amazon', 'tripadvisor', 'trustpilot'];

/** Words as they are spread in a language: the second is half as frequent as the first. */
function createWords(dice: () => number): () => string {
  const syllables = 'ba de ki lo mu na pe ri so tu va we xi yo zu cha bre klo stri pla'.split(' ');
  const words = Array.from({ length: 30_000 }, () => {
    let word = '';
    for (let left = 2 + Math.floor(dice() * 3); left > 0; left -= 1)
      word += syllables[Math.floor(dice() * syllables.length)];
    return word;
  });
  return () => words[Math.floor(words.length ** dice()) - 1] ?? 'word';
}

/** One of many: five years of reviews as long as most are, the last of them open, held, promised. */
export function createCases(now: number, count: number): (at: number) => Case {
  const dice = createDice(5);
  const word = createWords(dice);
  const of = <T>(list: readonly T[]): T => list[Math.floor(dice() * list.length)] as T;
  const words = (most: number): string => Array.from({ length: 1 + Math.floor(dice() * most) }, word).join(' ');
  return (at) => {
    const age = ((count - at) / count) * 5 * 365 * DAY;
    const reviewedOn = Math.round(now - age);
    const isOpen = age < 10 * DAY && dice() < 0.5;
    const kind = of(KINDS);
    const repliedAt = Math.round(reviewedOn + dice() * 6 * DAY);
    const settled = dice() < 0.98;
    const wait = isOpen && dice() < 0.2;
    const heat = { stop: Math.floor(dice() * 1.2), high: Math.floor(dice() * 2), medium: Math.floor(dice() * 3) };
    const seldom = at % 9_973 === 17 ? ' quagga' : '';
    return {
      id: crypto.randomUUID().replaceAll('-', '').slice(0, 16),
      thread: `yelp:${at.toString(36)}`,
      site: of(SITES),
      surface: 'other',
      link: `https://reviews.example/place/17/review/${at}`,
      review: {
        author: `${of(['Ines', 'Omar', 'Tess', 'Bo', 'Ruth'])} ${word()}`,
        stars: dice() < 0.95 ? 1 + Math.floor(dice() * 5) : null,
        text: `${inventReply(40 + Math.floor(dice() * 240), dice)} ${words(10)}${seldom}`,
        date: '3 weeks ago',
      },
      reviewedOn,
      kind,
      cause: of(CAUSES),
      points: [inventReply(40, dice)],
      reply: isOpen ? null : `${inventReply(60 + Math.floor(dice() * 160), dice)} ${words(5)}`,
      repliedAt: isOpen ? null : repliedAt,
      promises: dice() < 0.1 ? [promise(reviewedOn + 9 * DAY, isOpen)] : [],
      improvements:
        dice() < 0.05 ? [{ id: 'i', what: words(6), who: 'Ada', kind: 'fix', doneAt: settled ? now : null }] : [],
      hold: wait ? { since: now, until: now + Math.round(dice() * DAY) } : null,
      resolved: isOpen ? null : settled ? dice() < 0.8 : null,
      felt: of(['cool', 'warm', 'boiling'] as const),
      hottest: heat,
      posted: isOpen ? null : { stop: 0, high: 0, medium: Math.min(1, heat.medium) },
      status: isOpen ? 'open' : settled ? 'closed' : 'answered',
      note: dice() < 0.2 ? words(12) : '',
      told: [],
      createdAt: reviewedOn + DAY / 2,
      changedAt: reviewedOn + DAY,
      rev: 3,
    };
  };
}

const promise = (by: number, isOpen: boolean): Case['promises'][number] => ({
  id: 'p',
  what: 'ring you',
  to: null,
  by,
  kept: isOpen ? 'open' : 'kept',
});

/** Puts them in, as the background would. It has made the database before. */
export async function fill(now: number, count: number): Promise<void> {
  const dexie = await new Dexie('evenkeel').open();
  const shape = CASES as unknown as TableShape<never>;
  const caseAt = createCases(now, count);
  for (let at = 0; at < count; at += AT_ONCE) {
    await dexie.transaction('rw', dexie.tables, async () => {
      const index = createIndexWork(dexie);
      const rows = Array.from({ length: Math.min(AT_ONCE, count - at) }, (_, place) => {
        const row = { ...rowOf(CASES, caseAt(at + place)), number: at + place };
        index.note(shape, undefined, row);
        return row;
      });
      await dexie.table('cases').bulkPut(rows);
      await index.write();
    });
  }
  dexie.close();
}
