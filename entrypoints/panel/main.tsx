import { render } from 'preact';
import { Panel } from '../../components/panel/Panel';
import { Reading } from '../../components/panel/Reading';
import { saveFile } from '../../components/ui/save-file';
import { requestOrigin } from '../../lib/browser/grants';
import { askBackground } from '../../lib/browser/messages';
import { requestNotifications } from '../../lib/browser/notify-grant';
import { createTabNotes } from '../../lib/browser/tab-notes';
import { mayShow } from '../../lib/browser/threads';
import { createCoach } from '../../lib/coach';
import type { ToPage } from '../../lib/contract/panel';
import { parseHandover, parseToPanel } from '../../lib/contract/panel-schema';
import { READING_LIMITS } from '../../lib/contract/reading';
import { createCompleteView, createTriageOfRead } from '../../lib/stores/complete-view';
import { createPanelParts, type PanelParts } from '../../lib/stores/panel-parts';
import { createReadingStore, type ReadingStore } from '../../lib/stores/panel-reading';

/** A page may post anything to our window; after so many refused tokens we stop listening. */
const MOST_CLAIMS = 5;

/** Draws the panel and starts the port: only ever called once the background has vouched, and told of which `sites` the page may be. */
function start(port: MessagePort, sites: readonly string[] | null, signal: AbortSignal): void {
  const root = document.getElementById('root');
  if (root === null) return;
  const coach = createCoach();
  const send = (message: ToPage): void => port.postMessage(message);
  const complete = createCompleteView(coach, Date.now);
  let panel: PanelParts | null = null;
  let reading: ReadingStore | null = null;

  /** Beside a box. */
  const openPanel = (): PanelParts => {
    const parts = createPanelParts({
      send,
      ask: askBackground,
      rule: (id) => coach.rule(id),
      requestOrigin,
      requestNotifications,
      passed: createTabNotes('question-passed'),
      now: Date.now,
      newId: () => crypto.randomUUID(),
      saveFile,
    });
    render(<Panel parts={parts} />, root);
    parts.load();
    // Templates, house rules and cases may have been changed elsewhere meanwhile.
    document.documentElement.addEventListener('pointerenter', parts.load, { signal });
    window.addEventListener('focus', parts.load, { signal });
    return parts;
  };

  /** On a public page, where nothing can be answered. */
  const openReading = (): ReadingStore => {
    const { rows: step, most } = READING_LIMITS;
    const triage = createTriageOfRead(coach, Date.now);
    const store = createReadingStore({ send, ask: askBackground, triage, step, most });
    render(<Reading store={store} />, root);
    return store;
  };

  const onMessage = (event: MessageEvent<unknown>): void => {
    const message = parseToPanel(event.data);
    if (message?.type === 'view') {
      // A page may have taken its script over, and name a review of another site to be shown what is kept of it.
      if (!mayShow(message.view.thread, sites)) return;
      panel ??= openPanel();
      panel.receive({ ...message, view: complete(message.view) });
    } else if (message?.type === 'reading') {
      reading ??= openReading();
      reading.getState().receive(message.view);
    } else if (message !== null) {
      panel?.receive(message);
      if (message.type === 'focus-panel') reading?.getState().takeFocus();
    }
  };
  port.addEventListener('message', onMessage, { signal });
  port.start();
}

const waiting = new AbortController();
/**
 * For as long as the document lives. Nothing here may listen to `pagehide`, `visibilitychange` or `unload`: the browser would
 * wait for it when the frame goes, and not keep the page where that takes a moment (Chromium 156, November 2026).
 */
const living = new AbortController();
let claims = 0;
window.addEventListener(
  'message',
  async (event: MessageEvent<unknown>) => {
    const handover = parseHandover(event.data);
    const port = event.ports[0];
    if (handover === null || port === undefined) return;
    claims += 1;
    if (claims >= MOST_CLAIMS) waiting.abort();
    const claimed = await askBackground('claim', { token: handover.token }).catch(() => null);
    if (claimed?.ok !== true) return port.close();
    waiting.abort();
    start(port, claimed.value.sites, living.signal);
  },
  { signal: waiting.signal },
);
