import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Popup } from '../../components/popup/Popup';
import { askBackground } from '../../lib/browser/messages';
import { createCoach } from '../../lib/coach';
import type { Coach } from '../../lib/coach/types';
import { parseEditorDraft } from '../../lib/contract/editor-schema';
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

/** In memory only, gone with the browser; content scripts cannot read it. */
const DRAFT = 'template-being-written';

const root = document.getElementById('root');
if (root !== null) {
  let coach: Coach | null = null;
  /** The rules are compiled only when a hidden finding is to be named: the popup opens without them. */
  const ruleTitle = (id: string): string => {
    coach ??= createCoach();
    return coach.rule(id)?.title ?? id;
  };
  const store = createPopupStore({
    ask: askBackground,
    async tabId() {
      const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
      return tab?.id ?? null;
    },
    saveFile,
    keepDraft: (draft) =>
      void (draft === null ? browser.storage.session.remove(DRAFT) : browser.storage.session.set({ [DRAFT]: draft })),
    keptDraft: async () => parseEditorDraft((await browser.storage.session.get(DRAFT))[DRAFT]),
    close: () => window.close(),
  });
  const names = SITES.filter((site) => site.id !== 'practice').map(({ id, name }) => ({ id, name }));
  render(<Popup store={store} sites={names} ruleTitle={ruleTitle} />, root);
  void store.getState().load();
}
