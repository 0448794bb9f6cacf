import type { CheckId, Reading } from '../../lib/coach/types';
import { CHECK_WORDS } from '../ui/words';

/** What carries most weight with a reader comes first. */
const WORTH: CheckId[] = [
  'answers',
  'fix',
  'names_issue',
  'owns',
  'empathises',
  'contact',
  'apologises',
  'thanks',
  'signed',
  'greets',
];

interface AlreadyRightProps {
  reading: Pick<Reading, 'checks' | 'checklist'>;
  /** Whether the review asks anything: an answer to no question is not praised. */
  asked: boolean;
}

/** What is good about the draft already: two things at most, nothing when there is nothing. */
export function AlreadyRight({ reading, asked }: AlreadyRightProps) {
  const listed = new Set(reading.checklist.map((item) => item.id));
  const right = WORTH.filter((id) => reading.checks[id] && listed.has(id) && (id !== 'answers' || asked)).slice(0, 2);
  if (right.length === 0) return null;
  return (
    <section class="part" aria-labelledby="right-title">
      <h2 id="right-title">Already right</h2>
      <ul class="ticks">
        {right.map((id) => (
          <li key={id} class="tick tick-done">
            <span aria-hidden="true">✓</span>
            <span>{CHECK_WORDS[id]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
