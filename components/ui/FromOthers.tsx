import { useId, useMemo, useState } from 'preact/hooks';
import type { Brief } from '../../lib/playbook/brief';
import {
  type BriefEntries,
  type BriefSources,
  type Counted,
  countedEntries,
  entryWords,
} from '../../lib/playbook/counted';
import { NameOf, SetBy } from './SetLine';

interface FromOthersProps {
  list: BriefEntries;
  /** The owner's own, as it is being written. */
  own: Brief;
  sources: BriefSources;
}

/** Entries of one playbook. */
type Group = Pick<Counted<unknown>, 'name' | 'whose'> & { entries: string[][] };

/** More than these stand folded. */
const FEW = 3;

/** What a list of the house rules has from others, below the owner's own: to be read, by whom it is. */
export function FromOthers({ list, own, sources }: FromOthersProps) {
  const entries = own[list];
  const groups = useMemo(() => groupsOf(list, own, sources), [list, entries, sources]);
  if (groups.length === 0) return null;
  return (
    <div class="from-others">
      {groups.map((group, at) => (
        <FromOne key={at} group={group} />
      ))}
    </div>
  );
}

function FromOne({ group: { name, whose, entries } }: { group: Group }) {
  const id = useId();
  const [isOpen] = useState(entries.length <= FEW);
  return (
    <details open={isOpen}>
      <summary id={id}>
        {whose === 'managed' ? (
          <SetBy name={name} />
        ) : (
          <>
            From <NameOf name={name} whose={whose} />
          </>
        )}{' '}
        ({entries.length})
      </summary>
      <ul aria-labelledby={id}>
        {entries.map(([first, ...rest], at) => (
          <li key={at}>
            <bdi>{first}</bdi>
            {rest.map((line) => (
              <bdi key={line} class="soft">
                {line}
              </bdi>
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Entries of others that count, of each playbook together; they come in its order. */
function groupsOf(list: BriefEntries, own: Brief, sources: BriefSources): Group[] {
  const groups: Group[] = [];
  for (const { value, whose, name } of countedEntries(list, own, sources)) {
    if (whose === 'own') continue;
    const last = groups.at(-1);
    const words = entryWords(list, value);
    if (last?.name === name && last.whose === whose) last.entries.push(words);
    else groups.push({ name, whose, entries: [words] });
  }
  return groups;
}
