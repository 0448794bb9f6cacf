import { useContext, useEffect, useRef } from 'preact/hooks';
import type { Improvement, Promised } from '../../lib/casebook/case';
import { type CasePart, type Clash, canKeepBoth } from '../../lib/stores/case-clashes';
import type { Settling } from '../../lib/stores/workbook-case';
import { Press } from '../ui/Press';
import { dayWords, KEPT_WORDS, promiseWords } from './case-words';
import { ToHead } from './head';

const PART_WORDS: Record<CasePart, string> = {
  kind: 'Kind of review',
  cause: 'Why it happened',
  points: 'What they raised',
  reply: 'Reply as it went out',
  repliedAt: 'Went out on',
  promises: 'Promised',
  improvements: 'To improve',
  hold: 'Rest of the draft',
  resolved: 'Was it resolved?',
  felt: 'How it felt',
  status: 'Status',
  note: 'Notes',
  reviewedOn: 'Written on',
};

interface CaseClashesProps {
  clashes: readonly Clash[];
  onSettle: (part: CasePart, how: Settling) => void;
  now: number;
}

/** What was changed here and elsewhere at once: both are shown, the owner says which stays. */
export function CaseClashes({ clashes, onSettle, now }: CaseClashesProps) {
  const head = useRef<HTMLHeadingElement>(null);
  const count = clashes.length;
  const toHead = useContext(ToHead);
  const last = useRef(0);
  useEffect(() => {
    if (count > 0) head.current?.focus();
    else if (last.current > 0) toHead();
    last.current = count;
  }, [count, toHead]);
  if (count === 0) return null;
  return (
    <section class="clashes" aria-labelledby="clashes-name">
      <h2 id="clashes-name" ref={head} tabIndex={-1}>
        Changed in two places
      </h2>
      <p>This case was also changed somewhere else while you wrote. Nothing is lost: say what should stay.</p>
      {clashes.map((clash) => {
        const { part, mine, theirs } = clash;
        const name = PART_WORDS[part];
        return (
          <div key={part} class="clash">
            <h3>{name}</h3>
            <dl class="sides">
              <div>
                <dt class="soft">Yours</dt>
                <dd class="whole" dir="auto">
                  {valueWords(part, mine, now)}
                </dd>
              </div>
              <div>
                <dt class="soft">Kept meanwhile</dt>
                <dd class="whole" dir="auto">
                  {valueWords(part, theirs, now)}
                </dd>
              </div>
            </dl>
            <p class="row">
              <Press label={`Keep yours: ${name}`} onPress={() => onSettle(part, 'mine')}>
                Keep yours
              </Press>
              <Press label={`Keep the other: ${name}`} onPress={() => onSettle(part, 'theirs')}>
                Keep the other
              </Press>
              {canKeepBoth(clash) && (
                <Press label={`Keep both: ${name}`} onPress={() => onSettle(part, 'both')}>
                  Keep both
                </Press>
              )}
            </p>
          </div>
        );
      })}
    </section>
  );
}

/** One side in words; an empty one is said to be. */
function valueWords(part: CasePart, value: unknown, now: number): string {
  if (value === null || value === undefined || value === '') return 'nothing';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') return dayWords(value, now);
  if (typeof value === 'string') return value;
  if (!Array.isArray(value)) return 'set';
  if (value.length === 0) return 'nothing';
  if (part === 'promises') {
    return value.map((one: Promised) => `${promiseWords(one, now)} (${KEPT_WORDS[one.kept].toLowerCase()})`).join('\n');
  }
  if (part === 'improvements') {
    return value
      .map(({ what, who, doneAt }: Improvement) =>
        [what, who, doneAt === null ? 'open' : 'done'].filter(Boolean).join(', '),
      )
      .join('\n');
  }
  return value.join('\n');
}
