/** A refusal of the database itself; its message is a plain sentence that may be shown. */
export class NotKept extends Error {
  override name = 'NotKept';
}

/** Said where a newer version wrote what is there. */
export const NEWER =
  'A newer Evenkeel wrote what is kept here. This one shows it and changes nothing: update Evenkeel, then try again.';

/** Said where the browser has no room left. */
export const NO_ROOM =
  'The browser has no room left to keep this. Nothing was changed. Make room on the disk, or delete what you no longer need, then try again.';

/** The error a failed transaction stands on: Dexie wraps the browser's own. */
const innermost = (error: unknown): unknown =>
  error instanceof Error && 'inner' in error && error.inner ? innermost(error.inner) : error;

/** Says a full disk in plain words; any other error stays what it is. By the browser's name of the error: its words change. */
export function asRefusal(error: unknown): unknown {
  const inner = innermost(error);
  const name = inner instanceof Error || inner instanceof DOMException ? inner.name : '';
  return name === 'QuotaExceededError' ? new NotKept(NO_ROOM) : error;
}
