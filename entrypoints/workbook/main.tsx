import { render } from 'preact';
import { saveFile } from '../../components/ui/save-file';
import { caseName } from '../../components/workbook/case-words';
import type { Stores } from '../../components/workbook/views';
import { Workbook } from '../../components/workbook/Workbook';
import { requestAddress } from '../../lib/browser/grants';
import { askBackground } from '../../lib/browser/messages';
import { requestNotifications } from '../../lib/browser/notify-grant';
import { createCaseParts } from '../../lib/stores/case-parts';
import { createWorkbookStore, type ViewDeps } from '../../lib/stores/workbook';
import { createCaseStore } from '../../lib/stores/workbook-case';
import { createCasesStore } from '../../lib/stores/workbook-cases';
import { createComingUpStore } from '../../lib/stores/workbook-coming-up';
import { createDataStore } from '../../lib/stores/workbook-data';
import { createHouseStore } from '../../lib/stores/workbook-house';
import { createImprovementsStore } from '../../lib/stores/workbook-improvements';
import { createListsStore } from '../../lib/stores/workbook-lists';
import { createPlaybooksStore } from '../../lib/stores/workbook-playbooks';
import { createQueueStore } from '../../lib/stores/workbook-queue';
import { createTodayStore } from '../../lib/stores/workbook-today';
import { KNOWN_SITES } from '../popup/known-sites';

/** The practice page is ours, and the owner may have cases from it. */
const NAMED_SITES = [...KNOWN_SITES, { id: 'practice', name: 'Practice page' }];

const root = document.getElementById('root');
if (root !== null) {
  const workbook = createWorkbookStore({ ask: askBackground }, location.hash);
  const { tell, look, name } = workbook.getState();
  const deps: ViewDeps = { ask: askBackground, tell, look, name, now: () => Date.now() };
  const caseStore = createCaseStore({ ...deps, nameOf: caseName });
  const stores: Stores = {
    workbook,
    sites: { all: NAMED_SITES, nameOf: ({ site }) => NAMED_SITES.find(({ id }) => id === site)?.name ?? null },
    today: createTodayStore(deps),
    queue: createQueueStore(deps),
    cases: createCasesStore(deps),
    case: caseStore,
    caseParts: createCaseParts(caseStore, { ...deps, newId: () => crypto.randomUUID() }),
    comingUp: createComingUpStore(deps),
    improvements: createImprovementsStore(deps),
    house: createHouseStore(deps),
    lists: createListsStore(deps),
    playbooks: createPlaybooksStore({ ...deps, requestAddress, saveFile }),
    data: createDataStore({ ...deps, saveFile, requestNotifications }),
  };
  const { signal } = new AbortController();
  window.addEventListener('hashchange', () => workbook.getState().goTo(location.hash), { signal });
  // Whoever comes back after a while sees what is due now.
  const readAgain: Record<string, () => Promise<void>> = {
    '': stores.today.getState().load,
    today: stores.today.getState().load,
    queue: stores.queue.getState().load,
    cases: stores.cases.getState().load,
    improvements: stores.improvements.getState().load,
    'your-data': stores.data.getState().load,
  };
  document.addEventListener(
    'visibilitychange',
    () => void (document.hidden || readAgain[workbook.getState().place.view]?.()),
    { signal },
  );
  // What is not saved yet is asked about before the page goes.
  window.addEventListener('beforeunload', (event) => caseStore.getState().hasUnsaved() && event.preventDefault(), {
    signal,
  });
  const onTitle = (title: string): void => {
    document.title = title;
  };
  render(<Workbook stores={stores} onTitle={onTitle} />, root);
}
