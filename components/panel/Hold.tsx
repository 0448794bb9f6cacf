import type { PanelParts } from '../../lib/stores/panel-parts';
import { Press } from '../ui/Press';
import { useStore } from '../ui/use-store';
import { restWords } from './rest-words';
import { useRest } from './use-rest';

/** Where there is little to choose: why, by how many choices there are. */
const WHEN_WORDS: readonly string[] = [
  'The seven days end tonight, so there is no more time to let it rest.',
  'The seven days are nearly over, or over already, so only for a little. Your draft stays here.',
];

/** Lets the reply rest until a time the owner chooses; shows it, and how it is reminded of. */
export function Hold({ parts }: { parts: PanelParts }) {
  const pause = useStore(parts.pause);
  const until = useRest(parts);
  return (
    <section class="rest-part" aria-labelledby="hold-title">
      <h2 id="hold-title">Let it rest</h2>
      <div role="status" class="may-be-empty">
        {until !== null && <p>{restWords(until, Date.now(), pause.notify === true)}</p>}
      </div>
      {until === null ? (
        <>
          <p class="soft">{WHEN_WORDS[pause.choices.length] ?? 'Your draft stays here. Until when?'}</p>
          <div class="row">
            {pause.choices.map((choice) => (
              <Press key={choice.id} onPress={() => void pause.hold(choice)}>
                {choice.words}
              </Press>
            ))}
          </div>
        </>
      ) : (
        <div class="row">
          <Press onPress={() => void pause.endHold()}>End the rest</Press>
          {pause.notify === false && (
            <Press look="plain" onPress={() => void pause.allowNotify()}>
              Also tell me by a notification
            </Press>
          )}
        </div>
      )}
    </section>
  );
}
