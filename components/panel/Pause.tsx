import { useEffect, useRef } from 'preact/hooks';
import { FELT } from '../../lib/casebook/case';
import type { PanelParts } from '../../lib/stores/panel-parts';
import { isAsking } from '../../lib/stores/panel-pause';
import { Press } from '../ui/Press';
import { useStore } from '../ui/use-store';
import { FELT_WORDS } from '../workbook/case-words';
import { Breath } from './Breath';
import { RestPart } from './RestPart';
import { RestPresses } from './RestPresses';

/** The one question before a harsh review is answered, and what helps. `onGone` takes the keyboard when what it was on goes. */
export function Pause({ parts, onGone }: { parts: PanelParts; onGone: () => void }) {
  const pause = useStore(parts.pause);
  const { one, known } = useStore(parts.cases);
  const box = useRef<HTMLDivElement>(null);
  const byKeyboard = useRef(false);
  const asking = isAsking(pause, one?.felt ?? null, known);
  const offering = pause.felt === 'boiling' && !pause.passed;
  const stage = pause.breathing ? 'breath' : asking ? 'ask' : offering ? 'offer' : null;
  // The pressed button is gone with its stage: who came by keyboard goes on from the next one.
  useEffect(() => {
    if (!byKeyboard.current) return;
    byKeyboard.current = false;
    if (stage === null) onGone();
    else box.current?.querySelector('button')?.focus();
  }, [stage]);
  if (stage === null) return null;
  return (
    <div
      ref={box}
      class="part pause"
      onClickCapture={(event) => {
        byKeyboard.current = event.detail === 0;
      }}
    >
      {stage === 'ask' && (
        <fieldset class="pause-ask">
          <legend>How hot are you right now?</legend>
          <div class="row">
            {FELT.map((felt) => (
              <Press key={felt} onPress={() => pause.answer(felt)}>
                {FELT_WORDS[felt]}
              </Press>
            ))}
            <Press look="plain" label="Not now: put this question away" onPress={pause.pass}>
              Not now
            </Press>
          </div>
        </fieldset>
      )}
      {stage === 'breath' && (
        <Breath
          onSkip={pause.endBreath}
          onOver={() => {
            byKeyboard.current = box.current?.contains(document.activeElement) === true;
            pause.endBreath();
          }}
        />
      )}
      {stage === 'offer' && (
        <section class="pause-offer" aria-label="A moment first">
          <p>Then let it rest first. A reply with a night behind it reads better to strangers.</p>
          <RestPresses parts={parts} at="top">
            <Press look="plain" label="Go on: put these away" onPress={pause.pass}>
              Go on
            </Press>
          </RestPresses>
          <RestPart parts={parts} at="top" />
        </section>
      )}
    </div>
  );
}
