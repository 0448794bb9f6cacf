import type { ReadingFilter, ReadingView } from '../../lib/contract/reading';
import { countWords, type ReadingActions, type ReadingState, type ReadingStore } from '../../lib/stores/panel-reading';
import { newsWords } from '../ui/list-words';
import { Press } from '../ui/Press';
import { useStore } from '../ui/use-store';
import { PanelShell } from './PanelShell';
import { ReadingRow } from './ReadingRow';

const FILTER_WORDS: Record<ReadingFilter, string> = { all: 'All', open: 'Not answered', harsh: 'Harsh' };
const FILTERS = Object.keys(FILTER_WORDS) as ReadingFilter[];
const NONE_WORDS: Record<ReadingFilter, string> = {
  all: 'No reviews are in sight here just now.',
  open: 'All of these are answered.',
  harsh: 'None with one or two stars here.',
};

/** The panel on a public page: what kind of reviews these are, and the way to where they are answered. */
export function Reading({ store }: { store: ReadingStore }) {
  const state = useStore(store);
  const { view } = state;
  if (view === null) return null;
  return (
    <PanelShell
      shape={view.shape}
      focus={state.focus}
      title="Reviews to read"
      said={state.said}
      onEscape={state.collapse}
      onClose={state.collapse}
    >
      <section class="part" aria-labelledby="where-title">
        <h2 id="where-title">Where to answer</h2>
        <p>{view.instead}</p>
        {view.ownerPage !== null && (
          <p>
            <a class="press press-main owner-page" href={view.ownerPage.href} target="_blank" rel="noreferrer">
              {view.ownerPage.words}
              <span class="unseen"> (opens a new tab)</span>
            </a>
          </p>
        )}
      </section>
      <section class="part" aria-labelledby="list-title">
        <h2 id="list-title">
          {countWords(view.counts).map((words, index) => (
            <span key={index} class="count">
              {index > 0 ? ` · ${words}` : words}
            </span>
          ))}
        </h2>
        <Watching state={state} />
        <Filters view={view} onFilter={state.filterBy} />
        <List view={view} state={state} />
      </section>
      <footer class="foot soft">Reviews and replies stay on this device.</footer>
    </PanelShell>
  );
}

/** Whether the owner keeps an eye on this list, and what that has told. */
function Watching({ state }: { state: ReadingState & ReadingActions }) {
  const { view, watched, problem, watch } = state;
  if (view === null || view.counts.all < 2) return null;
  return (
    <div class="row">
      {watched !== null && <p>{newsWords(watched)}</p>}
      {problem !== null && <p role="alert">{problem}</p>}
      <Press look={watched === null ? 'normal' : 'plain'} onPress={() => void watch(watched === null)}>
        {watched === null ? 'Keep an eye on these' : 'No longer keep an eye on these'}
      </Press>
    </div>
  );
}

/** Only what tells some of the reviews from the others is worth a choice. */
function Filters({ view, onFilter }: { view: ReadingView; onFilter: (filter: ReadingFilter) => void }) {
  const { counts } = view;
  const worth = FILTERS.filter(
    (one) => one === 'all' || one === view.filter || (counts[one] > 0 && counts[one] < counts.all),
  );
  if (worth.length < 2) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form; these change what is listed at once
    <div class="row" role="group" aria-label="Which reviews are listed">
      {worth.map((one) => (
        <Press key={one} pressed={one === view.filter} onPress={() => onFilter(one)}>
          {`${FILTER_WORDS[one]} (${counts[one].toLocaleString('en')})`}
        </Press>
      ))}
    </div>
  );
}

function List({ view, state }: { view: ReadingView; state: ReadingState & ReadingActions }) {
  const { rows, filter, counts } = view;
  const rest = counts[filter] - rows.length;
  const next = Math.min(rest, state.step);
  return (
    <>
      {rows.length === 0 && <p class="soft">{NONE_WORDS[filter]}</p>}
      {/* biome-ignore lint/a11y/noRedundantRoles: without list signs Safari forgets that it is a list */}
      <ul class="cards" role="list">
        {rows.map((row) => (
          <ReadingRow key={row.key} row={row} kind={state.kindOf(row)} open={state.open === row.key} state={state} />
        ))}
      </ul>
      {rest > 0 &&
        (rows.length < state.most ? (
          <Press onPress={state.more}>{`Show ${next.toLocaleString('en')} more`}</Press>
        ) : (
          <p class="soft">{`These are the first ${rows.length}; ${rest.toLocaleString('en')} more are on the page.`}</p>
        ))}
    </>
  );
}
