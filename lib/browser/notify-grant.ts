/** Asking the browser for notifications. Only for our own pages, and only within the owner's own press. */
import { browser } from 'wxt/browser';
import type { Outcome } from './protocol';

/** Reason given where the browser shows no prompt, as in a panel inside a page. */
const ASK_IN_WORKBOOK = 'The browser does not ask here. Allow notifications in the workbook, under Your data.';
/** Reason given when the owner said no to the browser. */
const SAID_NO = 'The browser was told no, so reminders stay at the toolbar button.';

/** Asks the owner, by the browser's own prompt, whether we may notify. Call it in the handler of a click, before anything is awaited. Never throws. */
export async function requestNotifications(): Promise<Outcome<null>> {
  try {
    const granted = await browser.permissions.request({ permissions: ['notifications'] });
    return granted ? { ok: true, value: null } : { ok: false, reason: SAID_NO };
  } catch {
    return { ok: false, reason: ASK_IN_WORKBOOK };
  }
}
