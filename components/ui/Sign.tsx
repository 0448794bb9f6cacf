import type { Severity } from '../../lib/coach/types';
import { SEVERITY_WORDS } from './words';

/** Shape, colour and word of a severity. */
export function Sign({ severity }: { severity: Severity }) {
  const { sign, word } = SEVERITY_WORDS[severity];
  return (
    <span class={`sign sign-${severity}`}>
      <span aria-hidden="true">{sign}</span> {word}
      <span class="unseen">:</span>
    </span>
  );
}
