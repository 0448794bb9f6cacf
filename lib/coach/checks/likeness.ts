/** How alike two replies are, whoever they name. */
import { type ParsedDraft, parseDraft } from '../text';

const RUN = 4;
/** A shorter draft says too little to be a copy. */
const LEAST_RUNS = 8;
/** No more earlier replies than this are compared, the first ones of the list. */
const MOST_REPLIES = 20;

/** Runs of four words; names and figures count as blanks, since a copied reply differs in nothing else. */
function readRuns({ words, sentences }: ParsedDraft): string[] {
  const forms = words.map((word) => {
    if (word.kind !== 'word') return '#';
    const inside = word !== words[sentences[word.sentence]?.lead ?? 0];
    return word.capital && inside && word.form !== 'i' ? '*' : word.form;
  });
  const runs: string[] = [];
  for (let i = 0; i + RUN <= forms.length; i++) runs.push(forms.slice(i, i + RUN).join(' '));
  return runs;
}

const known = new WeakMap<readonly string[], ReadonlySet<string>[]>();

/** The owner's replies are read once per list, since a draft is read at every keystroke. */
function readReplies(replies: readonly string[]): ReadonlySet<string>[] {
  const found = known.get(replies);
  if (found) return found;
  const runs = replies.slice(0, MOST_REPLIES).map((reply) => new Set(readRuns(parseDraft(reply))));
  known.set(replies, runs);
  return runs;
}

/**
 * Share of the draft's runs of four words that stand in the earlier reply most like it: 0 to 1, 0 for a short draft.
 * `replies` are the owner's own, newest first, without the one that is being edited.
 */
export function measureLikeness(draft: ParsedDraft, replies: readonly string[]): number {
  const runs = replies.length === 0 ? [] : readRuns(draft);
  if (runs.length < LEAST_RUNS) return 0;
  return readReplies(replies).reduce(
    (most, reply) => Math.max(most, runs.filter((run) => reply.has(run)).length / runs.length),
    0,
  );
}
