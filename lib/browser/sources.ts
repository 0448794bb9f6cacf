/** What has a say beside the owner: the organisation's playbook, and those subscribed to. Parsed at each start of the background. */
import type { BriefSources, SourceBrief } from '../playbook/counted';
import { effectiveBrief, effectiveTemplates, type Sources } from '../playbook/effective';
import { parsePlaybook } from '../playbook/playbook';
import type { Template } from '../playbook/template';
import type { Database } from './database';
import type { Managed } from './managed';
import type { House } from './settings';

/** What the sources need from outside. */
export interface SourcesParts {
  database: Database;
  readManaged(): Promise<Managed | null>;
  /** The same for whoever looks at it, who has more time. */
  lookManaged(): Promise<unknown>;
  /** The owner's own. */
  readOwn(): Promise<House>;
  /** What counts is something else now. */
  onChange(): void;
}

/** See the head of this file. */
export function createSources({ database, readManaged, lookManaged, readOwn, onChange }: SourcesParts) {
  let held: Promise<Sources> | null = null;

  const readAll = async (): Promise<Sources> => {
    const [managed, kept] = await Promise.all([readManaged(), database.together(() => database.subscriptions.all())]);
    const subscribed = kept
      .sort((a, b) => a.since - b.since)
      .map(({ copy }) => (copy === null ? null : parsePlaybook(copy)))
      .flatMap((read) => (read?.ok ? [read.value] : []));
    return { managed: managed?.playbook ?? null, subscribed };
  };

  const read = (): Promise<Sources> => {
    if (held !== null) return held;
    const reading = readAll();
    held = reading;
    reading.catch(() => {
      if (held === reading) held = null;
    });
    return reading;
  };

  return {
    read,
    /** Settings with the brief that counts. */
    async readHouse(): Promise<House> {
      const [own, sources] = await Promise.all([readOwn(), read()]);
      return { ...own, brief: effectiveBrief(own.brief, sources) };
    },
    /** The house rules of others, for whoever edits the own ones and must not miss what the organisation sets. */
    async readBriefs(): Promise<BriefSources> {
      // A policy that comes late is heard (`reread`) before this answers.
      await lookManaged();
      const { managed, subscribed } = await read();
      const briefOf = ({ name, brief }: SourceBrief): SourceBrief => ({ name, brief });
      return { managed: managed && briefOf(managed), subscribed: subscribed.map(briefOf) };
    },
    /** The owner's templates, then those of others. */
    listTemplates: async (own: readonly Template[]): Promise<Template[]> => effectiveTemplates(own, await read()),
    /** To be called when a subscription or the organisation's playbook is another. */
    reread(): void {
      held = null;
      onChange();
    },
  };
}
