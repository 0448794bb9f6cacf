import type { ComponentChildren } from 'preact';
import { useContext, useEffect, useId } from 'preact/hooks';
import type { Today as TodayLists } from '../../lib/browser/asks/cases';
import type { Case, Promised } from '../../lib/casebook/case';
import { clip } from '../../lib/stores/clip';
import type { TodayActions, TodayState } from '../../lib/stores/workbook-today';
import { Press } from '../ui/Press';
import { useStore } from '../ui/use-store';
import { CaseRow } from './CaseRow';
import { authorWords, promiseWords, timeWords } from './case-words';
import { inThousands } from './coming-up-words';
import { DraftRow } from './DraftRow';
import { ToHead } from './head';
import { ReviewPages } from './ReviewPages';
import { None } from './SampleBanner';
import type { SiteName, ViewProps } from './views';
import { Waiting } from './Waiting';

/** What should be done today, in its order. */
export function Today({ stores }: ViewProps) {
  const state = useStore(stores.today);
  const { load } = state;
  useEffect(() => void load(), [load]);
  return (
    <>
      <ReviewPages store={stores.house} />
      <Waiting of={state.today} onRetry={() => void load()}>
        {(today) =>
          Object.values(today.counts).every((count) => count === 0) ? (
            <None store={stores.workbook} words="Nothing is due, held or promised." />
          ) : (
            <Lists today={today} state={state} siteName={stores.sites.nameOf} />
          )
        }
      </Waiting>
    </>
  );
}

interface ListsProps {
  today: TodayLists;
  state: TodayState & TodayActions;
  siteName: SiteName;
}

function Lists({ today, state, siteName }: ListsProps) {
  const { due, held, promised, followUp, drafts, counts } = today;
  const { at: now } = state;
  const row = { now, siteName };
  const toHead = useContext(ToHead);
  /** What is done here goes from its list. */
  const act = (done: Promise<void>) => {
    toHead();
    void done;
  };
  const keep: TodayActions['keep'] = async (...kept) => act(state.keep(...kept));
  return (
    <div class="columns">
      <Part name="To answer" count={counts.due} shown={due.length} rest="#queue">
        {due.map((one) => (
          <CaseRow key={one.id} one={one} {...row} />
        ))}
      </Part>
      <Part name="Promised" count={counts.promised} shown={promised.length} rest="#cases">
        {promised.map((one) => (
          <CaseRow key={one.id} one={one} {...row}>
            <OpenPromises one={one} now={now} keep={keep} />
          </CaseRow>
        ))}
      </Part>
      <Part name="Resting" count={counts.held} shown={held.length} rest="#queue">
        {held.map((one) => (
          <CaseRow key={one.id} one={one} {...row}>
            <p class="row">
              {one.hold !== null && <span>Rests until {timeWords(one.hold.until, now)}.</span>}
              <Press look="plain" label={`End the rest of ${authorWords(one)}`} onPress={() => act(state.letGo(one))}>
                End the rest
              </Press>
            </p>
          </CaseRow>
        ))}
      </Part>
      <Part name="How did it go?" count={counts.followUp} shown={followUp.length} rest="#cases">
        {followUp.map((one) => (
          <CaseRow key={one.id} one={one} {...row}>
            {!promised.some(({ id }) => id === one.id) && <OpenPromises one={one} now={now} keep={keep} />}
            <p class="row">
              <span class="promise-words">Was it resolved?</span>
              <span class="pair">
                <Press label={`Yes, resolved: ${authorWords(one)}`} onPress={() => act(state.resolve(one, true))}>
                  Yes
                </Press>
                <Press label={`No, not resolved: ${authorWords(one)}`} onPress={() => act(state.resolve(one, false))}>
                  No
                </Press>
              </span>
            </p>
          </CaseRow>
        ))}
      </Part>
      <Part name="Unfinished drafts" count={counts.drafts} shown={drafts.length} rest="#cases">
        {drafts.map((draft) => (
          <DraftRow
            key={`${draft.surface}:${draft.thread}`}
            draft={draft}
            one={state.casesOfDrafts.get(draft.thread) ?? null}
            now={now}
            onForget={() => act(state.forgetDraft(draft))}
          />
        ))}
      </Part>
    </div>
  );
}

interface PartProps {
  name: string;
  count: number;
  shown: number;
  /** Where the rest is listed. */
  rest: string;
  children: ComponentChildren;
}

function Part({ name, count, shown, rest, children }: PartProps) {
  const id = useId();
  if (count === 0) return null;
  return (
    <section class="part" aria-labelledby={id}>
      <h2 id={id}>
        {name} <span class="soft">{inThousands(count)}</span>
      </h2>
      <ul class="rows">{children}</ul>
      {count > shown && (
        <p>
          <a href={rest}>{inThousands(count - shown)} more</a>
        </p>
      )}
    </section>
  );
}

/** What was promised in a case and is open: did it happen? */
function OpenPromises({ one, now, keep }: { one: Case; now: number; keep: TodayActions['keep'] }) {
  return (
    <>
      {one.promises
        .filter(({ kept }) => kept === 'open')
        .map((promise) => (
          <PromiseLine key={promise.id} promise={promise} now={now} onKept={(kept) => void keep(one, promise, kept)} />
        ))}
    </>
  );
}

interface PromiseLineProps {
  promise: Promised;
  now: number;
  onKept: (kept: Promised['kept']) => void;
}

function PromiseLine({ promise, now, onKept }: PromiseLineProps) {
  const words = promiseWords(promise, now);
  const isLate = promise.by !== null && promise.by < now;
  return (
    <p class="row">
      <span class="promise-words">
        <bdi>{clip(words)}</bdi>
        {isLate && <span class="due due-late"> ■ the day has passed</span>}
      </span>
      <span class="pair">
        <Press label={`Kept: ${words}`} onPress={() => onKept('kept')}>
          Kept
        </Press>
        <Press label={`Missed: ${words}`} onPress={() => onKept('missed')}>
          Missed
        </Press>
      </span>
    </p>
  );
}
