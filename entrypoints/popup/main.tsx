import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Popup } from '../../components/popup/Popup';
import { saveFile } from '../../components/ui/save-file';
import { requestOrigins } from '../../lib/browser/grants';
import { askBackground } from '../../lib/browser/messages';
import { createCoach } from '../../lib/coach';
import type { Coach } from '../../lib/coach/types';
import { parseEditorDraft } from '../../lib/contract/editor-schema';
import { createPopupStore } from '../../lib/stores/popup';
import { createHereStore } from '../../lib/stores/popup-here';
import { KNOWN_SITES, placeAt } from './known-sites';

/** The tab in front; its address is told since the owner opened the popup on it. */
async function tabInFront(): Promise<{ id: number; url: string | null } | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? null };
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
    tabId: async () => (await tabInFront())?.id ?? null,
    newId: () => crypto.randomUUID(),
    saveFile,
    keepDraft: (draft) =>
      void (draft === null ? browser.storage.session.remove(DRAFT) : browser.storage.session.set({ [DRAFT]: draft })),
    keptDraft: async () => parseEditorDraft((await browser.storage.session.get(DRAFT))[DRAFT]),
    close: () => window.close(),
  });
  const hereStore = createHereStore({
    ask: askBackground,
    tab: tabInFront,
    placeOf: placeAt,
    requestOrigins,
    saveFile: (name, text) => saveFile(name, text, 'text/html'),
    tell: (note) => store.setState({ note }),
  });
  render(<Popup store={store} hereStore={hereStore} sites={KNOWN_SITES} ruleTitle={ruleTitle} />, root);
  void store.getState().load();
  void hereStore.getState().load();
}
