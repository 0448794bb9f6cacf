import { type Browser, browser } from 'wxt/browser';
import { afterwards } from '../../lib/browser/afterwards';
import type { Alarms } from '../../lib/browser/alarms';
import { showWaiting } from '../../lib/browser/badge';
import { createCasebook } from '../../lib/browser/casebook';
import { type CaseParts, createCases } from '../../lib/browser/cases';
import type { Database } from '../../lib/browser/database';
import { createDrafts } from '../../lib/browser/drafts';
import { createErasedDrafts } from '../../lib/browser/erased-drafts';
import type { Frames } from '../../lib/browser/frames';
import type { Handlers } from '../../lib/browser/gate';
import { createLists } from '../../lib/browser/lists';
import { askPage } from '../../lib/browser/messages';
import { createNotifications } from '../../lib/browser/notifications';
import { createRecentReplies } from '../../lib/browser/recent-replies';
import { createReminders } from '../../lib/browser/reminders';
import { createKept, type KeptParts } from './kept';

/** What the parts that remember need from outside. */
export interface RememberingParts extends Pick<CaseParts, 'readHouse' | 'pointsOf'> {
  database: Database;
  now(): number;
  newId(): string;
  alarms: Alarms;
  frames: Frames;
  keeping: Pick<KeptParts, 'reread' | 'eraseSites'>;
}

/** Messages after which cases may be others than before: reminders and recent replies are worked out anew. */
const CHANGING: (keyof Handlers)[] = [
  ...(['workOn', 'changeCase', 'removeCase', 'restoreCase', 'sampleMonth', 'postedReply', 'seenReply'] as const),
  ...(['finishImport', 'eraseAll', 'takeOver'] as const),
];

/** Introduces drafts, cases, reminders, lists, playbooks and keeping to the database and to each other. */
export function createRemembering(parts: RememberingParts) {
  const { database, now, newId, alarms, frames, readHouse, pointsOf, keeping } = parts;
  const casebook = createCasebook(database, newId);
  const recent = createRecentReplies(database);
  const notifications = createNotifications(browser);
  const { action } = browser.runtime.getManifest() as Browser.runtime.ManifestV3;
  const reminders = createReminders({
    ...{ database, alarms, now },
    showWaiting: (count) => showWaiting(browser, action?.default_title ?? 'Evenkeel', count),
    wantsNotifications: async () => (await readHouse()).settings.notify,
    tell: notifications.tell,
  });
  const erased = createErasedDrafts(browser.storage.session);
  const practice = browser.runtime.getURL('/practice.html');
  const { handlers: keepingHandlers, syncAfter } = createKept({
    ...keeping,
    database,
    alarms,
    now,
    newId,
    // What cannot be read is erased all the same.
    beforeErase: () => database.together(() => database.drafts.all()).then(erased.note, () => undefined),
    onErased: () => changed(),
  });
  const answers = {
    ...keepingHandlers,
    ...createCases({ database, casebook, readHouse, pointsOf, practice, now, newId }),
    ...createLists({ database, frames, askPage, own: browser.runtime.getURL('/'), now, newId }),
    ...createDrafts({ database, casebook, erased, now }).handlers,
  };
  const changed = (): void => {
    recent.forget();
    void reminders.look();
  };
  void reminders.look();
  browser.permissions.onAdded.addListener(notifications.listen);
  /** All answers of the background, those of other parts too: what is worked out from cases follows them. */
  const followed = <H extends Partial<Handlers>>(all: H): H =>
    syncAfter(afterwards(afterwards(all, CHANGING, changed), ['today'], () => void reminders.seen()));
  return { answers, followed, recent: recent.besides };
}
