import { clip } from '../../lib/stores/clip';

/** This review has a public answer already: a second one is advised against. */
export function Answered({ words }: { words: string }) {
  return (
    <section class="part" aria-label="Answered already">
      <div class="answered">
        <p>This review has your public answer already: “{clip(words)}”</p>
        <p class="soft">
          One answer is enough. To add something, change that one; a second may read to strangers as an argument.
        </p>
      </div>
    </section>
  );
}
