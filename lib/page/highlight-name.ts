import { SEVERITIES, type Severity } from '../coach/types';

/** Names a page can see, so they say nothing: `ek-1` is *stop*, `ek-4` is *low*. */
export function highlightName(severity: Severity): string {
  return `ek-${SEVERITIES.indexOf(severity) + 1}`;
}
