import type { FunctionComponent } from 'preact';
import type { Case } from '../../lib/casebook/case';
import type { CaseParts } from '../../lib/stores/case-parts';
import type { WorkbookStore } from '../../lib/stores/workbook';
import type { CaseStore } from '../../lib/stores/workbook-case';
import type { CasesStore } from '../../lib/stores/workbook-cases';
import type { ComingUpStore } from '../../lib/stores/workbook-coming-up';
import type { DataStore } from '../../lib/stores/workbook-data';
import type { HouseStore } from '../../lib/stores/workbook-house';
import type { ImprovementsStore } from '../../lib/stores/workbook-improvements';
import type { ListsStore } from '../../lib/stores/workbook-lists';
import type { PlaybooksStore } from '../../lib/stores/workbook-playbooks';
import type { QueueStore } from '../../lib/stores/workbook-queue';
import type { TodayStore } from '../../lib/stores/workbook-today';
import { CasePage } from './CasePage';
import { Cases } from './Cases';
import { ComingUp } from './ComingUp';
import { HouseRules } from './HouseRules';
import { Improvements } from './Improvements';
import { Playbooks } from './Playbooks';
import { Queue } from './Queue';
import { Today } from './Today';
import { YourData } from './YourData';

/** The name of the site on which a review stands; `null` where the owner pointed at a box, or the site is not known any more. */
export type SiteName = (one: Pick<Case, 'site'>) => string | null;

/** Sites known by name. */
export interface Sites {
  all: readonly { id: string; name: string }[];
  nameOf: SiteName;
}

/** The memory of every view, made in entrypoints/workbook/main.tsx. A new view adds its own, made by a `createXStore(deps: ViewDeps)`. */
export interface Stores {
  workbook: WorkbookStore;
  /** Sites known by name. */
  sites: Sites;
  today: TodayStore;
  queue: QueueStore;
  cases: CasesStore;
  case: CaseStore;
  caseParts: CaseParts;
  comingUp: ComingUpStore;
  improvements: ImprovementsStore;
  house: HouseStore;
  lists: ListsStore;
  playbooks: PlaybooksStore;
  data: DataStore;
}

/** What each view is given. It is drawn anew at each arrival, so what it shows is read when it is mounted. */
export interface ViewProps {
  stores: Stores;
  /** What the address names after the view, as in `#case/<id>`; `null` where it names nothing. */
  id: string | null;
}

export interface View {
  /** In the address, after `#`. */
  id: string;
  /** In the navigation, and its heading. */
  name: string;
  view: FunctionComponent<ViewProps>;
  /** Id of the view it belongs to, where it has no place of its own in the navigation. */
  inside?: string;
}

/** Every view in the order of the navigation; the first stands where the address names none. A view = one component and one line. */
export const VIEWS: readonly View[] = [
  { id: 'today', name: 'Today', view: Today },
  { id: 'queue', name: 'Queue', view: Queue },
  { id: 'cases', name: 'Cases', view: Cases },
  { id: 'case', name: 'Case', view: CasePage, inside: 'cases' },
  { id: 'coming-up', name: 'What keeps coming up', view: ComingUp },
  { id: 'improvements', name: 'Improvements', view: Improvements },
  { id: 'house-rules', name: 'House rules', view: HouseRules },
  { id: 'playbooks', name: 'Playbooks', view: Playbooks },
  { id: 'your-data', name: 'Your data', view: YourData },
];
