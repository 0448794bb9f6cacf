import { render } from 'preact';
import type { Stores } from '../../components/workbook/views';
import { Workbook } from '../../components/workbook/Workbook';
import { askBackground } from '../../lib/browser/messages';
import { createWorkbookStore, type ViewDeps } from '../../lib/stores/workbook';
import { createHouseStore } from '../../lib/stores/workbook-house';
import { createTodayStore } from '../../lib/stores/workbook-today';

const root = document.getElementById('root');
if (root !== null) {
  const workbook = createWorkbookStore({ ask: askBackground }, location.hash);
  const { tell, look, name } = workbook.getState();
  const deps: ViewDeps = { ask: askBackground, tell, look, name, now: () => Date.now() };
  const stores: Stores = { workbook, today: createTodayStore(deps), house: createHouseStore(deps) };
  const { signal } = new AbortController();
  window.addEventListener('hashchange', () => workbook.getState().goTo(location.hash), { signal });
  const onTitle = (title: string): void => {
    document.title = title;
  };
  render(<Workbook stores={stores} onTitle={onTitle} />, root);
}
