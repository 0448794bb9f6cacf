import { render } from 'preact';
import { Panel } from '../../components/panel/Panel';
import { askBackground } from '../../lib/browser/messages';
import { createCoach } from '../../lib/coach';
import type { ToPage } from '../../lib/contract/panel';
import { parseHandover, parseToPanel } from '../../lib/contract/panel-schema';
import { createCompleteView } from '../../lib/stores/complete-view';
import { createPanelStore } from '../../lib/stores/panel';

/** A page may post anything to our window; after so many refused tokens we stop listening. */
const MOST_CLAIMS = 5;

/** Draws the panel and starts the port: only ever called once the background has vouched. */
function start(port: MessagePort, signal: AbortSignal): void {
  const root = document.getElementById('root');
  if (root === null) return;
  const coach = createCoach();
  const complete = createCompleteView(coach, Date.now);
  const store = createPanelStore({
    send: (message: ToPage) => port.postMessage(message),
    ask: askBackground,
    rule: (id) => coach.rule(id),
  });
  port.addEventListener(
    'message',
    (event: MessageEvent<unknown>) => {
      const message = parseToPanel(event.data);
      if (message === null) return;
      const received = message.type === 'view' ? { ...message, view: complete(message.view) } : message;
      store.getState().receive(received);
    },
    { signal },
  );
  render(<Panel store={store} />, root);
  port.start();
  void store.getState().load();
  // Templates and house rules may have been changed in the popup meanwhile.
  document.documentElement.addEventListener('pointerenter', () => void store.getState().load(), { signal });
  window.addEventListener('focus', () => void store.getState().load(), { signal });
}

const waiting = new AbortController();
/** For as long as the document lives. Nothing here may listen to `pagehide`: the browser would wait for it when the frame goes, and then not keep the page (November 2026). */
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
    start(port, living.signal);
  },
  { signal: waiting.signal },
);
