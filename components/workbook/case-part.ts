import type { Case } from '../../lib/casebook/case';
import type { CaseParts } from '../../lib/stores/case-parts';
import type { CaseActions } from '../../lib/stores/workbook-case';

/** What each part of a case's own page is given. */
export interface CasePartProps {
  /** As it stands on the page: what is kept, with what was changed here. */
  one: Case;
  act: CaseActions;
  parts: CaseParts;
  /** Milliseconds since 1970. */
  now: number;
}
