/** The reviewer's words, retold: "you wrote that the food was fake". */
import type { Sentence, Word } from '../text';

const TELL = new Set(
  'wrote write said say mentioned mention described describe stated state reported called told felt feel experienced'.split(
    ' ',
  ),
);
const SKIP = new Set("have had 'd also did rightly just that us me it was as".split(' '));

/** In the sentences from number `from` on, marks the words after "you wrote/said/mentioned (that)" up to the end of the clause. */
export function markReported(words: readonly Word[], sentences: readonly Sentence[], from: number): void {
  for (let s = from; s < sentences.length; s++) {
    const sentence = sentences[s];
    if (!sentence) break;
    for (let i = sentence.first; i < sentence.last; i++) {
      if (words[i]?.form !== 'you') continue;
      let verb = i + 1;
      while (verb < sentence.last && verb < i + 3 && SKIP.has(words[verb]?.form ?? '')) verb++;
      if (!TELL.has(words[verb]?.form ?? '')) continue;
      for (let k = verb + 1; k <= sentence.last && k < verb + 25; k++) {
        const word = words[k];
        if (word?.breakBefore !== 'none' || word.form === 'but') break;
        word.reported = true;
      }
      i = verb;
    }
  }
}
