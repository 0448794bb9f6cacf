/** The context menu. Chosen by the owner, so the browser grants `activeTab` with it. */

/** Entries of the context menu: on a box or anywhere on a page, and on selected text. */
export const MENUS = [
  { id: 'coach-box', title: 'Coach this box', contexts: ['editable', 'page'] },
  { id: 'coach-selection', title: 'Coach a reply to this text', contexts: ['selection'] },
] as const;

/** The parts of a click we use. */
export interface MenuClick {
  menuItemId: string | number;
  frameId?: number | undefined;
  selectionText?: string | undefined;
}

/** The part of the extension API the menus stand on. */
export interface MenusApi {
  runtime: { lastError?: unknown };
  contextMenus: {
    create(
      item: { id: string; title: string; contexts: ['editable', 'page'] | ['selection'] },
      done: () => void,
    ): unknown;
    removeAll(): Promise<void>;
    onClicked: { addListener(listener: (click: MenuClick, tab?: { id?: number | undefined }) => void): void };
  };
}

const LONGEST_SELECTION = 20_000;

/** Puts the entries into the menu; entries that are there already stay. */
export function createMenus(api: MenusApi): void {
  for (const { id, title, contexts } of MENUS) {
    const places: ['editable', 'page'] | ['selection'] = contexts.length === 2 ? [...contexts] : [...contexts];
    // Read, since an unread "duplicate id" is reported as a fault of ours.
    api.contextMenus.create({ id, title, contexts: places }, () => void api.runtime.lastError);
  }
}

/** Calls `onCoach` when one of our entries was chosen; `selection` is empty unless the selected text is the review. */
export function onMenu(
  api: MenusApi,
  onCoach: (tabId: number, selection: string, frameId: number | undefined) => void,
): void {
  api.contextMenus.onClicked.addListener((click, tab) => {
    if (tab?.id === undefined || !MENUS.some(({ id }) => id === click.menuItemId)) return;
    const text = click.menuItemId === 'coach-selection' ? (click.selectionText ?? '') : '';
    onCoach(tab.id, text.slice(0, LONGEST_SELECTION), click.frameId);
  });
}
