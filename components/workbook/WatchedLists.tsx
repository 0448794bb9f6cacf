import { useEffect, useId, useRef } from 'preact/hooks';
import type { ListsStore } from '../../lib/stores/workbook-lists';
import { newsWords } from '../ui/list-words';
import { Press } from '../ui/Press';
import { useStore } from '../ui/use-store';
import { timeWords } from './case-words';
import { Waiting } from './Waiting';

/** What is new on the lists of reviews that the owner keeps an eye on. */
export function WatchedLists({ store, now }: { store: ListsStore; now: number }) {
  const { lists, load, forget } = useStore(store);
  const id = useId();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => void load(), [load]);
  return (
    <section class="part" aria-labelledby={id}>
      <h2 id={id} ref={head} tabIndex={-1}>
        Lists you keep an eye on
      </h2>
      <Waiting of={lists} onRetry={() => void load()}>
        {(all) =>
          all.length === 0 ? (
            <p class="soft">
              On a page with several reviews, “Keep an eye on these” in the Evenkeel window counts what is new when you
              are there again. Nothing is looked at in between.
            </p>
          ) : (
            <ul class="rows">
              {all.map((news) => (
                <li key={news.list.id} class="entry">
                  <div>
                    <p>
                      <a href={news.list.link} target="_blank" rel="noreferrer">
                        {news.list.name}
                        <span class="unseen"> (opens a new tab)</span>
                      </a>
                    </p>
                    <p>{newsWords(news)}</p>
                    <p class="soft">Seen {timeWords(news.list.seenAt, now)}.</p>
                  </div>
                  <Press
                    look="plain"
                    label={`No longer: ${news.list.name}`}
                    onPress={() => {
                      void forget(news.list);
                      head.current?.focus();
                    }}
                  >
                    No longer
                  </Press>
                </li>
              ))}
            </ul>
          )
        }
      </Waiting>
    </section>
  );
}
