import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Popup } from '../../components/popup/Popup';
import { askBackground } from '../../lib/browser/messages';
import { createCoach } from '../../lib/coach';
import { SITES } from '../../lib/sites';
import { createPopupStore } from '../../lib/stores/popup';

/** Hands a text over as a download; nothing leaves the device. */
function saveFile(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

const root = document.getElementById('root');
if (root !== null) {
  const coach = createCoach();
  const store = createPopupStore({
    ask: askBackground,
    async tabId() {
      const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
      return tab?.id ?? null;
    },
    saveFile,
    close: () => window.close(),
  });
  const names = SITES.filter((site) => site.id !== 'practice').map(({ id, name }) => ({ id, name }));
  render(<Popup store={store} sites={names} ruleTitle={(id) => coach.rule(id)?.title ?? id} />, root);
  void store.getState().load();
}
