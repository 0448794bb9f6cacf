/** Cuts a text into the encoder's word pieces: the split with the greatest sum of piece weights (Kudo 2018, unigram). */

/** A vocabulary of pieces; 0 stands for anything that is not in it. */
export interface Pieces {
  /** Ids of the pieces of `text`, at most `limit` of them. */
  split(text: string, limit: number): number[];
}

/** The mark that begins a word in the vocabulary. */
const WORD_START = '\u2581';
/** What a character costs that no piece holds: worse than any piece. */
const UNKNOWN_WEIGHT = -20;
/** Longer texts are cut: no sentence that anyone reads in one breath is longer. */
const LONGEST_TEXT = 1000;

/** `words` are the pieces by id, the empty ones reserved; `weights` their log probabilities. */
export function createPieces(words: readonly string[], weights: ArrayLike<number>): Pieces {
  const ids = new Map<string, number>();
  let longest = 1;
  words.forEach((word, id) => {
    if (!word || ids.has(word)) return;
    ids.set(word, id);
    longest = Math.max(longest, word.length);
  });

  return {
    split(text, limit) {
      const whole = WORD_START + text.slice(0, LONGEST_TEXT).normalize('NFKC').replaceAll(' ', WORD_START);
      const end = whole.length;
      const best = new Float64Array(end + 1).fill(Number.NEGATIVE_INFINITY);
      const from = new Int32Array(end + 1);
      const by = new Int32Array(end + 1);
      best[0] = 0;
      for (let start = 0; start < end; start++) {
        const soFar = best[start] ?? 0;
        if (soFar === Number.NEGATIVE_INFINITY) continue;
        for (let stop = start + 1; stop <= Math.min(end, start + longest); stop++) {
          const id = ids.get(whole.slice(start, stop));
          if (id === undefined && stop > start + 1) continue;
          const weight = soFar + (id === undefined ? UNKNOWN_WEIGHT : (weights[id] ?? 0));
          if (weight <= (best[stop] ?? 0)) continue;
          best[stop] = weight;
          from[stop] = start;
          by[stop] = id ?? 0;
        }
      }
      const found: number[] = [];
      for (let stop = end; stop > 0; stop = from[stop] ?? 0) {
        const id = by[stop] ?? 0;
        if (id !== 0 || found.at(-1) !== 0) found.push(id);
      }
      return found.reverse().slice(0, limit);
    },
  };
}
