import type { Brief } from '../../lib/playbook/brief';
import { type BriefSources, countedLine } from '../../lib/playbook/counted';
import type { HOUSE_LINES } from './house-lines';
import { Filled, SetLine } from './SetLine';

/** What a line of the house rules is given, in the popup and in the workbook. */
export interface HouseLineProps {
  id: string;
  /** The owner's own, as it is being written. */
  own: Brief;
  /** Others that have a say. */
  sources: BriefSources;
  onChange: (change: Partial<Brief>) => void;
}

/** A line of words: the owner's to write, unless the organisation sets it. */
export function HouseLine({
  id,
  own,
  sources,
  onChange,
  line,
}: HouseLineProps & { line: (typeof HOUSE_LINES)[number] }) {
  const { key, words, hint } = line;
  const counted = countedLine(key, own, sources);
  const value = counted.value ?? '';
  if (counted.whose === 'managed')
    return <SetLine id={id} words={words} value={value} name={counted.name} own={own[key] ?? ''} />;
  const isFilled = counted.whose === 'subscribed';
  return (
    <div class="field">
      <label for={id}>{words}</label>
      <input
        id={id}
        value={own[key] ?? ''}
        placeholder={hint}
        autocomplete="off"
        aria-describedby={isFilled ? `${id}-filled` : undefined}
        onInput={(event) => onChange({ [key]: event.currentTarget.value })}
      />
      {isFilled && <Filled id={`${id}-filled`} line={counted} value={value} />}
    </div>
  );
}
