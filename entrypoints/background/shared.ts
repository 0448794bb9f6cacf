import { browser } from 'wxt/browser';
import { afterwards } from '../../lib/browser/afterwards';
import type { Alarms } from '../../lib/browser/alarms';
import type { Database } from '../../lib/browser/database';
import { ASKED_FOR_PLAYBOOK } from '../../lib/browser/grants';
import { createManaged } from '../../lib/browser/managed';
import { createPlaybooks } from '../../lib/browser/playbooks';
import type { createSettings } from '../../lib/browser/settings';
import { createSources } from '../../lib/browser/sources';
import { createSubscriptions } from '../../lib/browser/subscriptions';

/** The alarm at which playbooks are fetched again. */
const DAILY = 'playbooks';

/** What the parts that share one voice need from outside. */
export interface SharedParts {
  database: Database;
  now(): number;
  newId(): string;
  alarms: Alarms;
  settings: Pick<ReturnType<typeof createSettings>, 'read' | 'reread'>;
  giveBack(origin: string): Promise<void>;
  /** The brief that counts is another. */
  onChange(): void;
}

/** Introduces playbooks: files, subscriptions, what an organisation sets, and what counts of all of them. */
export function createShared({ database, now, newId, alarms, settings, giveBack, onChange }: SharedParts) {
  const reread = () => sources.reread();
  const managed = createManaged(browser.storage.managed, reread);
  const sources = createSources({
    ...{ database, readManaged: managed.read, lookManaged: managed.look, readOwn: settings.read, onChange },
  });
  const subscriptions = createSubscriptions({
    ...{ database, now, newId, permissions: browser.permissions, readManaged: managed.look, onChange: reread },
    async giveBack(origin) {
      await browser.storage.session.remove(ASKED_FOR_PLAYBOOK);
      await giveBack(origin);
    },
  });
  const fetchDue = async (): Promise<void> => alarms.set(DAILY, await subscriptions.refreshDue());
  alarms.on(DAILY, () => void fetchDue());
  void fetchDue();
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') managed.onChanged();
  });
  return {
    handlers: {
      ...createPlaybooks({ database, now, newId, onChange: () => void settings.reread() }),
      ...afterwards(subscriptions.handlers, ['subscribe', 'unsubscribe'], () => void fetchDue()),
      effectiveBrief: async () => ({ ok: true, value: (await sources.readHouse()).brief }) as const,
      briefSources: async () => ({ ok: true, value: await sources.readBriefs() }) as const,
    },
    readHouse: sources.readHouse,
    listTemplates: sources.listTemplates,
    /** Own brief, settings or subscriptions were written past the handlers, as by an import. */
    async reread(): Promise<void> {
      await settings.reread();
      await sources.reread();
    },
    /** Every subscription ends, and its origin is given back. */
    async endAll(): Promise<void> {
      for (const { id } of await database.together(() => database.subscriptions.all()))
        await subscriptions.handlers.unsubscribe({ id }, {});
    },
    /** Origins that the browser gave, or is asked for just now, to fetch playbooks. */
    async otherwiseGiven(): Promise<string[]> {
      const { [ASKED_FOR_PLAYBOOK]: asked } = await browser.storage.session.get(ASKED_FOR_PLAYBOOK);
      return [...(await subscriptions.origins()), ...(typeof asked === 'string' ? [asked] : [])];
    },
  };
}
