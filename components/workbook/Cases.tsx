import type { RefObject } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { CAUSES, STATUSES } from '../../lib/casebook/case';
import { KIND_WORDS } from '../../lib/casebook/kind-words';
import { REVIEW_KINDS } from '../../lib/coach/types';
import {
  ANY,
  type CasesActions,
  type CasesState,
  type Found,
  isWordless,
  type Search,
} from '../../lib/stores/workbook-cases';
import { LiveLine } from '../ui/LiveLine';
import { Press } from '../ui/Press';
import { useStore } from '../ui/use-store';
import { CaseRow } from './CaseRow';
import { Choice } from './Choice';
import { CAUSE_WORDS, STATUS_WORDS } from './case-words';
import { None } from './SampleBanner';
import type { SiteName, Sites, ViewProps } from './views';
import { Waiting } from './Waiting';

/** Every case, to be searched. `#cases/<words>` looks for words at once. */
export function Cases({ stores, id }: ViewProps) {
  const state = useStore(stores.cases);
  const { found, search, load, look } = state;
  const field = useRef<HTMLInputElement>(null);
  const showAll = () => {
    void look(ANY);
    field.current?.focus();
  };
  useEffect(() => void (id === null ? load() : look({ ...ANY, words: id })), [id, load, look]);
  return (
    <>
      <Filters search={search} sites={stores.sites} look={look} field={field} />
      <Waiting of={found} onRetry={() => void load()}>
        {(value) =>
          value.cases.length === 0 ? (
            <NothingFound
              search={search}
              onShowAll={showAll}
              none={<None store={stores.workbook} words="There is no case yet." />}
            />
          ) : (
            <List found={value} state={state} siteName={stores.sites.nameOf} onShowAll={showAll} />
          )
        }
      </Waiting>
    </>
  );
}

const isAny = (search: Search): boolean =>
  Object.entries(ANY).every(([key, value]) => search[key as keyof Search] === value);

interface NothingFoundProps {
  search: Search;
  onShowAll: () => void;
  /** What is shown where nothing was looked for. */
  none: preact.JSX.Element;
}

function NothingFound({ search, onShowAll, none }: NothingFoundProps) {
  if (isAny(search)) return none;
  return (
    <div class="none" role="status">
      <p>
        {isWordless(search)
          ? 'Letters and numbers are looked for; there are none in this search.'
          : 'No case is like that.'}
      </p>
      <Press onPress={onShowAll}>Show all</Press>
    </div>
  );
}

interface ListProps {
  found: Found;
  state: CasesState & CasesActions;
  siteName: SiteName;
  onShowAll: () => void;
}

function List({ found: { cases, next, total }, state, siteName, onShowAll }: ListProps) {
  const list = useRef<HTMLUListElement>(null);
  const shownBefore = useRef(cases.length);
  const asked = useRef(false);
  useEffect(() => {
    // The keyboard goes on with the first that was not there before.
    if (asked.current && cases.length > shownBefore.current) {
      list.current?.children[shownBefore.current]?.querySelector('a')?.focus();
      asked.current = false;
    }
    shownBefore.current = cases.length;
  }, [cases.length]);
  const told = `${cases.length} of ${total === null ? 'more than a thousand' : total} cases`;
  return (
    <>
      <div class="row">
        <p class="soft">{told}</p>
        {!isAny(state.search) && (
          <Press look="plain" onPress={onShowAll}>
            Show all
          </Press>
        )}
      </div>
      <LiveLine words={told} />
      <ul class="rows" ref={list}>
        {cases.map((one) => (
          <CaseRow key={one.id} one={one} now={state.at} siteName={siteName} withStatus />
        ))}
      </ul>
      {next !== null && (
        <p>
          <Press
            disabled={state.reading}
            onPress={() => {
              asked.current = true;
              void state.more();
            }}
          >
            Show more
          </Press>
        </p>
      )}
    </>
  );
}

interface FiltersProps extends Pick<CasesActions, 'look'> {
  search: Search;
  sites: Sites;
  field: RefObject<HTMLInputElement | null>;
}

function Filters({ search, sites, look, field }: FiltersProps) {
  const id = useId();
  const any = (words: string) => ['', words] as const;
  return (
    <search class="filters">
      <div class="field words">
        <label for={id}>Find a case</label>
        <input
          id={id}
          ref={field}
          type="search"
          value={search.words}
          maxLength={200}
          placeholder="a name, a word, a note …"
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => void look({ words: event.currentTarget.value })}
        />
      </div>
      <Choice
        name="Site"
        value={search.site}
        options={[any('Any site'), ...sites.all.map(({ id: site, name }) => [site, name] as const)]}
        onChoose={(site) => void look({ site })}
      />
      <Choice
        name="Kind"
        value={search.kind}
        options={[any('Any kind'), ...REVIEW_KINDS.map((kind) => [kind, KIND_WORDS[kind]] as const)]}
        onChoose={(kind) => void look({ kind: kind as Search['kind'] })}
      />
      <Choice
        name="Cause"
        value={search.cause}
        options={[any('Any cause'), ...([...CAUSES, 'none'] as const).map((one) => [one, CAUSE_WORDS[one]] as const)]}
        onChoose={(cause) => void look({ cause: cause as Search['cause'] })}
      />
      <Choice
        name="Status"
        value={search.status}
        options={[any('Any status'), ...STATUSES.map((status) => [status, STATUS_WORDS[status]] as const)]}
        onChoose={(status) => void look({ status: status as Search['status'] })}
      />
      <Choice
        name="Stars"
        value={search.stars}
        options={[
          any('Any stars'),
          ['1', 'One star'],
          ['2', 'Two at most'],
          ['3', 'Three at most'],
          ['4', 'Four at most'],
        ]}
        onChoose={(stars) => void look({ stars: stars as Search['stars'] })}
      />
      <Choice
        name="When"
        value={search.span}
        options={[
          ['all', 'Any time'],
          ['month', 'The last month'],
          ['quarter', 'The last three months'],
          ['year', 'The last year'],
        ]}
        onChoose={(span) => void look({ span })}
      />
    </search>
  );
}
