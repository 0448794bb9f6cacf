/**
 * Puts words on the clipboard, within a press, and tells whether it worked. Chromium refuses the newer clipboard API in a
 * frame of another origin, and a selection would take the caret out of the owner's box; its copy event needs neither.
 * Firefox sends no copy event where nothing is selected, and allows the newer API (tried in both, November 2026).
 */
export async function copyWords(words: string): Promise<boolean> {
  if (copyByEvent(words)) return true;
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    return false;
  }
}

function copyByEvent(words: string): boolean {
  const over = new AbortController();
  let took = false;
  document.addEventListener(
    'copy',
    (event) => {
      event.clipboardData?.setData('text/plain', words);
      event.preventDefault();
      event.stopImmediatePropagation();
      took = event.clipboardData !== null;
    },
    { capture: true, signal: over.signal },
  );
  try {
    return document.execCommand('copy') && took;
  } catch {
    return false;
  } finally {
    over.abort();
  }
}
