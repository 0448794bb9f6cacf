import type { PanelParts } from '../../lib/stores/panel-parts';
import { Press } from '../ui/Press';
import { useStore } from '../ui/use-store';
import { timeInWords } from './rest-words';
import { useRest } from './use-rest';

/** One line at the top while the reply rests, and its end. */
export function Resting({ parts }: { parts: PanelParts }) {
  const { endHold, open } = useStore(parts.pause);
  const until = useRest(parts);
  // While the choices are open they say it themselves.
  if (until === null || open?.rest === 'hold') return null;
  return (
    <section class="part resting" aria-label="Resting">
      <span>This reply rests until {timeInWords(until, Date.now())}.</span>
      <Press look="plain" onPress={() => void endHold()}>
        End the rest
      </Press>
    </section>
  );
}
