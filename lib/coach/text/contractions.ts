/** Contractions, with or without their apostrophe, as the two words they stand for. */
import { createTrait } from './vocabulary';

interface Parts {
  head: string;
  tail: string;
  /** Length of the first part in UTF-16 units of the form. */
  cut: number;
}

const TAILS: Record<string, string> = { re: 'are', ve: 'have', ll: 'will', m: 'am', d: "'d", s: "'s" };
const HEADS: Record<string, string> = { ca: 'can', wo: 'will', sha: 'shall', ai: 'is' };

const bare = new Map<string, Parts>();
for (const verb of 'do did does was were is are have has had could would should'.split(' ')) {
  bare.set(`${verb}nt`, { head: verb, tail: 'not', cut: verb.length });
}
const OTHERS: [string, string, string, number][] = [
  ['cant', 'can', 'not', 3],
  ['wont', 'will', 'not', 2],
  ['cannot', 'can', 'not', 3],
  ['aint', 'is', 'not', 2],
  ['youre', 'you', 'are', 3],
  ['theyre', 'they', 'are', 4],
  ['youve', 'you', 'have', 3],
  ['weve', 'we', 'have', 2],
  ['ive', 'i', 'have', 1],
  ['im', 'i', 'am', 1],
  ['thats', 'that', "'s", 4],
  ['whats', 'what', "'s", 4],
  ['lets', 'let', 'us', 3],
  ['gonna', 'going', 'to', 3],
  ['shoulda', 'should', 'have', 6],
  ['coulda', 'could', 'have', 5],
];
for (const [form, head, tail, cut] of OTHERS) bare.set(form, { head, tail, cut });

/** The trait of contractions written without their apostrophe ("dont", "im"). */
export const BARE = createTrait(bare.keys());

/** The two words of a contraction, or `null`. "'d" stays open between had and would, "'s" between is, has and whose. */
export function splitContraction(form: string): Parts | null {
  const at = form.lastIndexOf("'");
  if (at < 0) return form.length < 9 ? (bare.get(form) ?? null) : null;
  if (at === 0) return null;
  const tail = form.slice(at + 1);
  if (tail === 't' && form.charCodeAt(at - 1) === 110) {
    const stem = form.slice(0, at - 1);
    const head = stem === 'ca' ? 'can' : (HEADS[stem] ?? stem);
    return { head, tail: 'not', cut: stem === 'ca' ? 3 : at - 1 };
  }
  if (form === "let's") return { head: 'let', tail: 'us', cut: 3 };
  const full = TAILS[tail];
  return full ? { head: form.slice(0, at), tail: full, cut: at } : null;
}
