import { useMemo, useState } from 'preact/hooks';
import type { Severity } from '../../lib/coach/types';
import { findRules, type RuleEntry } from '../../lib/stores/rule-entries';
import { LiveLine } from '../ui/LiveLine';
import { Sign } from '../ui/Sign';
import { RuleArticle } from './RuleArticle';

const MEANINGS: Record<Severity, string> = {
  stop: 'May break a law, a rule of the site or someone’s privacy. You are asked once before such a reply goes out.',
  high: 'May read as an attack. With two such sentences in one reply you are asked once.',
  medium: 'May cost trust. Marked, and never asked about.',
  low: 'A matter of style.',
};

/** Every rule of the coach, to be read through or searched. */
export function Rules({ entries }: { entries: readonly RuleEntry[] }) {
  const [query, setQuery] = useState('');
  const groups = useMemo(() => findRules(entries, query), [entries, query]);
  const count = groups.reduce((sum, group) => sum + group.entries.length, 0);
  const told = countWords(count, entries.length);
  return (
    <main class="rules">
      <header class="intro">
        <p class="soft">Evenkeel · rules</p>
        <h1>What is marked, and why</h1>
        <p>
          {`These are the ${entries.length} rules your reply is read by. Each says how a reader may take the words, what to `}
          write instead, and where the advice comes from. The examples are invented, and all of them are tested.
        </p>
        <p class="soft">
          Some marks stand under a whole sentence that no rule knows. Their card says which words weighed most; it is a
          reading, and it may be wrong.
        </p>
      </header>
      <search class="finder">
        <div class="field">
          <label for="find-rule">Find a rule</label>
          <input
            id="find-rule"
            type="search"
            value={query}
            placeholder="refund, sorry, privacy …"
            autocomplete="off"
            spellcheck={false}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
        </div>
        <p class="soft" aria-hidden="true">
          {told}
        </p>
        <LiveLine words={query.trim() === '' ? '' : told} />
      </search>
      {count === 0 && <p class="none">No rule speaks of that. Try another word.</p>}
      {groups.map(({ severity, entries: found }) => (
        <section key={severity} class={`group group-${severity}`} aria-labelledby={`group-${severity}`}>
          <h2 id={`group-${severity}`}>
            <Sign severity={severity} />
            <span class="meaning">{MEANINGS[severity]}</span>
          </h2>
          {found.map((entry) => (
            <RuleArticle key={entry.rule.id} entry={entry} />
          ))}
        </section>
      ))}
      <footer class="soft">Your words are read on this device only.</footer>
    </main>
  );
}

function countWords(count: number, all: number): string {
  if (count === all) return `All ${all} rules`;
  if (count === 0) return 'No rule found';
  return count === 1 ? `One of ${all} rules` : `${count} of ${all} rules`;
}
