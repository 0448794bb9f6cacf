/**
 * Listens now, and again whenever the document gets another root: a page that writes its document anew (`document.open`) takes
 * every listener off window, document and all that stands in it, ours too. `listen` only adds listeners that are the same each
 * time, so that adding them again where they still are changes nothing.
 */
export function keepListening(document: Document, signal: AbortSignal, listen: () => void): void {
  listen();
  const observer = new MutationObserver(listen);
  observer.observe(document, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
