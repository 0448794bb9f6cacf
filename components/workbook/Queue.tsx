import { useEffect } from 'preact/hooks';
import { useStore } from '../ui/use-store';
import { CaseRow } from './CaseRow';
import { timeWords } from './case-words';
import { PageLink } from './PageLink';
import { None } from './SampleBanner';
import type { ViewProps } from './views';
import { Waiting } from './Waiting';
import { WatchedLists } from './WatchedLists';

/** Reviews that wait for an answer, the nearest line first, and what is new on the lists that are kept an eye on. */
export function Queue({ stores }: ViewProps) {
  const { queue, at, load } = useStore(stores.queue);
  useEffect(() => void load(), [load]);
  return (
    <>
      <Waiting of={queue} onRetry={() => void load()}>
        {({ cases, more }) =>
          cases.length === 0 ? (
            <None store={stores.workbook} words="No review waits for your answer." />
          ) : (
            <>
              <ol class="rows queue">
                {cases.map((one) => (
                  <CaseRow key={one.id} one={one} now={at} siteName={stores.sites.nameOf}>
                    <p class="row">
                      {one.hold !== null && one.hold.until > at && (
                        <span>Rests until {timeWords(one.hold.until, at)}.</span>
                      )}
                      <PageLink one={one} />
                    </p>
                  </CaseRow>
                ))}
              </ol>
              {more && (
                <p>
                  There are more than are listed here: <a href="#cases">all cases</a>.
                </p>
              )}
            </>
          )
        }
      </Waiting>
      <WatchedLists store={stores.lists} now={at} />
    </>
  );
}
