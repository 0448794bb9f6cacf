import type { Found, PanelView } from '../../lib/contract/panel';
import type { PanelActions, PanelState } from '../../lib/stores/panel';
import { Press } from '../ui/Press';

interface ManualLinesProps {
  view: Pick<PanelView, 'found'>;
  state: Pick<PanelState & PanelActions, 'turnedOn' | 'alwaysHere'>;
}

/** In a box the owner pointed at: what could be found and what could not, and the way to have it coached always. */
export function ManualLines({ view: { found }, state }: ManualLinesProps) {
  if (found === null) return null;
  const { origin } = found;
  return (
    <>
      {foundWords(found) !== '' && <p class="soft">{foundWords(found)}</p>}
      {origin !== null && state.turnedOn !== origin && (
        <div class="row">
          <Press label={`Always coach here: ${new URL(origin).host}`} onPress={() => void state.alwaysHere()}>
            Always coach here
          </Press>
        </div>
      )}
    </>
  );
}

function foundWords({ box, review }: Found): string {
  if (review === 'selected') return 'The words you selected are taken as the review.';
  if (!box) return '';
  return review === null
    ? 'I found the box, but no review near it. Select the review’s text and choose “Coach this box” again, or just write.'
    : 'This review stands near the box. If it is not the one you answer, select the right text and choose “Coach this box” again.';
}
