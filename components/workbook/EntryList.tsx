import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { Press } from '../ui/Press';

interface EntryListProps<T> {
  name: string;
  /** One line on what belongs here, where there is none. */
  empty: string;
  entries: readonly T[];
  keyOf: (entry: T, at: number) => string;
  /** Says in a few words which one, for those who hear its buttons. */
  wordsOf: (entry: T) => string;
  onRemove: (entry: T, at: number) => void;
  draw: (entry: T, at: number) => ComponentChildren;
  /** The line for a new one. */
  children: ComponentChildren;
}

/** Entries of a case, each to be removed again; the keyboard goes to the heading where an entry went. */
export function EntryList<T>(props: EntryListProps<T>) {
  const { name, empty, entries, keyOf, wordsOf, onRemove, draw, children } = props;
  const id = useId();
  const head = useRef<HTMLHeadingElement>(null);
  return (
    <section class="part" aria-labelledby={id}>
      <h2 id={id} ref={head} tabIndex={-1}>
        {name}
      </h2>
      {entries.length === 0 && <p class="soft">{empty}</p>}
      <ul class="rows">
        {entries.map((entry, at) => (
          <li key={keyOf(entry, at)} class="entry">
            {draw(entry, at)}
            <Press
              look="plain"
              label={`Remove: ${wordsOf(entry)}`}
              onPress={() => {
                onRemove(entry, at);
                head.current?.focus();
              }}
            >
              Remove
            </Press>
          </li>
        ))}
      </ul>
      {children}
    </section>
  );
}
