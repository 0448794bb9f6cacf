import { clip } from '../../lib/stores/clip';
import type { PanelParts } from '../../lib/stores/panel-parts';
import { LiveLine } from '../ui/LiveLine';
import { useStore } from '../ui/use-store';
import { timeInWords } from './rest-words';

/** This review has a public answer already: a second one is advised against. */
export function Answered({ words }: { words: string }) {
  return <AnsweredPart said={`This review has your public answer already: “${clip(words)}”`} />;
}

/** It was answered while the panel stood here: in another tab, or by a reply whose box stayed. */
export function AnsweredMeanwhile({ parts }: { parts: PanelParts }) {
  const { one, answeredMeanwhile } = useStore(parts.cases);
  const isOut = answeredMeanwhile && one !== null && one.repliedAt !== null && one.reply !== null;
  return (
    <>
      <LiveLine words={isOut ? 'This review was answered meanwhile.' : ''} />
      {isOut && (
        <AnsweredPart
          said={`This review was answered ${timeInWords(one.repliedAt ?? 0, Date.now())}: “${clip(one.reply ?? '')}”`}
        />
      )}
    </>
  );
}

function AnsweredPart({ said }: { said: string }) {
  return (
    <section class="part" aria-label="Answered already">
      <div class="answered">
        <p>{said}</p>
        <p class="soft">
          One answer is enough. To add something, change that one; a second may read to strangers as an argument.
        </p>
      </div>
    </section>
  );
}
