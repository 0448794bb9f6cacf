import type { Handover, ToPage, ToPanel } from '../contract/panel';
import { keepListening } from './keep-listening';
import { parseToPage } from './panel-message';

/** What a panel frame is given. */
export interface PanelFrameOptions {
  document: Document;
  frameUrl: string;
  /** Given apart from the address: with a dynamic address the document's origin is still the extension's own. */
  frameOrigin: string;
  /** A one-time token that vouches for this frame, or `null` when there is none to be had. */
  handover(): Promise<string | null>;
  onMessage(message: ToPage): void;
  /** The frame cannot be vouched for and stays blank. */
  onRefused(): void;
}

/** The panel's frame and the port to it. */
export interface PanelFrame {
  element: HTMLIFrameElement;
  send(message: ToPanel): void;
  close(): void;
}

/** Makes the frame; it loads when it is put in the page, and is vouched for anew at each load. */
export function createPanelFrame(options: PanelFrameOptions): PanelFrame {
  const element = options.document.createElement('iframe');
  element.title = 'Evenkeel';
  element.src = options.frameUrl;
  let port: MessagePort | null = null;
  let view: ToPanel | null = null;
  let wantsFocus = false;
  let loads = 0;
  const closed = new AbortController();

  const send = (message: ToPanel): void => {
    if (message.type === 'focus-panel') element.focus();
    else if (message.type !== 'worked') view = message;
    if (port) port.postMessage(message);
    else if (message.type === 'focus-panel') wantsFocus = true;
  };

  const onLoad = async (): Promise<void> => {
    loads += 1;
    const load = loads;
    port?.close();
    port = null;
    const token = await options.handover().catch(() => null);
    if (load !== loads) return;
    if (!token || !element.contentWindow) return options.onRefused();
    const channel = new MessageChannel();
    const handover: Handover = { evenkeel: 'handover', token };
    element.contentWindow.postMessage(handover, options.frameOrigin, [channel.port2]);
    port = channel.port1;
    port.onmessage = (event) => {
      const message = parseToPage(event.data);
      if (message) options.onMessage(message);
    };
    if (view) port.postMessage(view);
    if (wantsFocus) send({ type: 'focus-panel' });
    wantsFocus = false;
  };
  const { signal } = closed;
  const load = (): void => void onLoad();
  // Heard here for the panel: Chromium would wait for a frame that hears it, and then not keep this page for "back".
  const shown = (event: Event): void => {
    if (event.isTrusted && !options.document.hidden) port?.postMessage({ type: 'shown' } satisfies ToPanel);
  };
  keepListening(options.document, signal, () => {
    element.addEventListener('load', load, { signal });
    options.document.addEventListener('visibilitychange', shown, { signal });
  });

  return {
    element,
    send,
    close() {
      loads += 1;
      closed.abort();
      port?.close();
      port = null;
      element.remove();
    },
  };
}
