import type { PanelParts } from '../../lib/stores/panel-parts';
import { timeInWords } from '../ui/day-words';
import { Press } from '../ui/Press';
import { useStore } from '../ui/use-store';

/** Lets the reply rest until a time the owner chooses; shows it, and how it is reminded of. */
export function Hold({ parts }: { parts: PanelParts }) {
  const pause = useStore(parts.pause);
  const { one } = useStore(parts.cases);
  const until = one?.hold?.until ?? null;
  return (
    <section class="rest-part" aria-labelledby="hold-title">
      <h2 id="hold-title">Let it rest</h2>
      <div role="status" class="may-be-empty">
        {until !== null && <p>{restWords(until, Date.now(), pause.notify === true)}</p>}
      </div>
      {until === null ? (
        <>
          <p class="soft">Your draft stays here. Until when?</p>
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

/** What was chosen. Times are milliseconds since 1970. */
export function restWords(until: number, now: number, notify: boolean): string {
  const beside = notify ? ' and by a notification' : '';
  return `Rests until ${timeInWords(until, now)}. You will be reminded at the toolbar button${beside}.`;
}
