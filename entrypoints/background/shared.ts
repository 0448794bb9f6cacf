import { browser } from 'wxt/browser';
import type { Database } from '../../lib/browser/database';
import { ASKED_FOR_PLAYBOOK } from '../../lib/browser/grants';
import { createManaged } from '../../lib/browser/managed';
import { createPlaybooks } from '../../lib/browser/playbooks';
import type { createSettings } from '../../lib/browser/settings';
import { createSources } from '../../lib/browser/sources';
import { createSubscriptions } from '../../lib/browser/subscriptions';

/** What the parts that share one voice need from outside. */
export interface SharedParts {
  database: Database;
  now(): number;
  newId(): string;
  settings: Pick<ReturnType<typeof createSettings>, 'read' | 'reread'>;
  giveBack(origin: string): Promise<void>;
  /** The brief that counts is another. */
  onChange(): void;
}

/** Introduces playbooks: files, subscriptions, what an organisation sets, and what counts of all of them. */
export function createShared({ database, now, newId, settings, giveBack, onChange }: SharedParts) {
  const reread = () => sources.reread();
  const managed = createManaged(browser.storage.managed, reread);
  const readManaged = managed.read;
  const sources = createSources({ database, readManaged, readOwn: settings.read, onChange });
  const { permissions } = browser;
  const subscriptions = createSubscriptions({
    ...{ database, now, newId, permissions, readManaged, onChange: reread },
    async giveBack(origin) {
      await browser.storage.session.remove(ASKED_FOR_PLAYBOOK);
      await giveBack(origin);
    },
  });
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') managed.onChanged();
  });
  return {
    handlers: {
      ...createPlaybooks({ database, now, newId, onChange: () => void settings.reread() }),
      ...subscriptions.handlers,
      effectiveBrief: async () => ({ ok: true, value: (await sources.readHouse()).brief }) as const,
    },
    readHouse: sources.readHouse,
    listTemplates: sources.listTemplates,
    refreshDue: subscriptions.refreshDue,
    /** Origins that the browser gave, or is asked for just now, to fetch playbooks. */
    async otherwiseGiven(): Promise<string[]> {
      const { [ASKED_FOR_PLAYBOOK]: asked } = await browser.storage.session.get(ASKED_FOR_PLAYBOOK);
      return [...(await subscriptions.origins()), ...(typeof asked === 'string' ? [asked] : [])];
    },
  };
}
