import { TRADES, type Trade } from '../../lib/coach/types';
import { countedLine } from '../../lib/playbook/counted';
import type { HouseLineProps } from './HouseLine';
import { Filled, SetLine } from './SetLine';
import { TRADE_WORDS } from './words';

const wordsOf = (trade: Trade | null): string => (trade === null ? '' : TRADE_WORDS[trade]);

/** Whether the business is of a protected trade, and of which. */
export function HouseTrade({ id, own, sources, onChange }: HouseLineProps) {
  const counted = countedLine('trade', own, sources);
  const value = wordsOf(counted.value);
  const words = 'Protected trade';
  if (counted.whose === 'managed')
    return <SetLine id={id} words={words} value={value} name={counted.name} own={wordsOf(own.trade)} />;
  const isFilled = counted.whose === 'subscribed';
  return (
    <div class="field">
      <label for={id}>{words}</label>
      <select
        id={id}
        value={own.trade ?? ''}
        aria-describedby={isFilled ? `${id}-help ${id}-filled` : `${id}-help`}
        onChange={({ currentTarget: { value: chosen } }) =>
          onChange({ trade: TRADES.find((trade) => trade === chosen) ?? null })
        }
      >
        <option value="">None of these</option>
        {TRADES.map((trade) => (
          <option key={trade} value={trade}>
            {TRADE_WORDS[trade]}
          </option>
        ))}
      </select>
      <p id={`${id}-help`} class="soft">
        In these a reply must not even show that someone is a client.
      </p>
      {isFilled && <Filled id={`${id}-filled`} line={counted} value={value} />}
    </div>
  );
}
