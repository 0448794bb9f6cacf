import { CAUSES, type CaseCause as Cause } from '../../lib/casebook/case';
import type { PanelParts } from '../../lib/stores/panel-parts';
import { Press } from '../ui/Press';
import { useStore } from '../ui/use-store';
import { CAUSE_WORDS } from '../workbook/case-words';

/** What each cause means, in half a sentence. */
const MEANS: Record<Cause, string> = {
  'not-a-fit': 'they wanted something we are not',
  'fell-short': 'something went wrong on our side',
  'bad-day': 'nobody did much wrong',
  'not-ours': 'another business, or nobody we know',
};

/** Why it happened, as the owner sees it; saved at once. */
export function CaseCause({ parts }: { parts: PanelParts }) {
  const { one } = useStore(parts.cases);
  const { choosing, setCause } = useStore(parts.casework);
  const { cause } = choosing ?? one ?? { cause: null };
  return (
    <fieldset class="case-part">
      <legend>Why did it happen?</legend>
      {CAUSES.map((value) => (
        <label key={value} class="choice">
          <input
            type="radio"
            name="cause"
            value={value}
            checked={cause === value}
            onChange={() => void setCause(value)}
          />
          <span>
            {CAUSE_WORDS[value]} <span class="soft">{MEANS[value]}</span>
          </span>
        </label>
      ))}
      {cause !== null && (
        <Press look="plain" label="Not sure: choose none of them" onPress={() => void setCause(null)}>
          Not sure
        </Press>
      )}
    </fieldset>
  );
}
