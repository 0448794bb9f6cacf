import type { PanelParts } from '../../lib/stores/panel-parts';
import { workbookAddress } from '../workbook/address';
import { RestPart } from './RestPart';
import { RestPresses } from './RestPresses';

/** The last lines of the panel: what helps a reply to rest, always in sight, and the way to the house rules. */
export function Foot({ parts }: { parts: PanelParts }) {
  return (
    <>
      <div class="foot-row">
        <RestPresses parts={parts} at="foot">
          <a class="press press-plain" href={workbookAddress('house-rules')} target="_blank" rel="noopener">
            House rules
          </a>
        </RestPresses>
      </div>
      <RestPart parts={parts} at="foot" />
    </>
  );
}
