import { TONES, type Tone } from '../../lib/coach/types';
import { countedLine } from '../../lib/playbook/counted';
import type { HouseLineProps } from '../ui/HouseLine';
import { Filled, SetLine } from '../ui/SetLine';
import { TONE_WORDS } from '../ui/words';

const wordsOf = (tone: Tone | null): string => (tone === null ? '' : TONE_WORDS[tone].name);

/** How replies of the house sound: the owner's to choose, unless the organisation sets it. */
export function HouseTone({ id, own, sources, onChange }: HouseLineProps) {
  const counted = countedLine('tone', own, sources);
  const value = wordsOf(counted.value);
  if (counted.whose === 'managed')
    return <SetLine id={id} words="Tone" value={value} name={counted.name} own={wordsOf(own.tone)} />;
  const isFilled = counted.whose === 'subscribed';
  return (
    <fieldset class="house-tones" aria-describedby={isFilled ? `${id}-filled` : undefined}>
      <legend class="label">Tone</legend>
      {[null, ...TONES].map((tone) => (
        <label key={tone ?? 'none'} class="house-tone">
          <input type="radio" name={id} checked={own.tone === tone} onChange={() => onChange({ tone })} />
          <span>
            <strong>{tone === null ? 'No preference' : TONE_WORDS[tone].name}</strong>{' '}
            <span class="soft">{tone === null ? 'Each reply as it comes.' : TONE_WORDS[tone].means}</span>
          </span>
        </label>
      ))}
      {isFilled && <Filled id={`${id}-filled`} line={counted} value={value} />}
    </fieldset>
  );
}
