import type { FunctionComponent } from 'preact';
import type { WorkbookStore } from '../../lib/stores/workbook';
import type { HouseStore } from '../../lib/stores/workbook-house';
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

/** The memory of every view, made in entrypoints/workbook/main.tsx. A new view adds its own, made by a `createXStore(deps: ViewDeps)`. */
export interface Stores {
  workbook: WorkbookStore;
  today: TodayStore;
  house: HouseStore;
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
