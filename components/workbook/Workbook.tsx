import { useCallback, useEffect, useRef } from 'preact/hooks';
import { Note } from '../ui/Note';
import { useStore } from '../ui/use-store';
import { caseLink } from './address';
import { ToHead } from './head';
import { SampleBanner } from './SampleBanner';
import { type Stores, VIEWS, type View } from './views';

interface WorkbookProps {
  stores: Stores;
  /** Names the page in its tab. */
  onTitle: (title: string) => void;
}

/** The page that shows what is remembered: navigation, one view at a time, and what came of the last press. */
export function Workbook({ stores, onTitle }: WorkbookProps) {
  const { place, before, heading, turn, note, dismiss, look } = useStore(stores.workbook);
  const view = VIEWS.find(({ id }) => id === place.view) ?? (VIEWS[0] as View);
  const title = heading ?? view.name;
  /** One arrival; the invented month coming or going is one too, since what was pressed is gone with it. */
  const here = `${view.id}/${place.id ?? ''}:${turn}`;
  const head = useRef<HTMLHeadingElement>(null);
  const toHead = useCallback(() => head.current?.focus(), []);
  const main = useRef<HTMLElement>(null);
  const last = useRef(here);
  useEffect(() => onTitle(`${title} · Evenkeel workbook`), [title, onTitle]);
  useEffect(() => {
    void look();
    if (last.current === here) return;
    last.current = here;
    // Back from a case the keyboard is where it was.
    const from = before?.view === 'case' && before.id !== null ? caseLink(before.id) : null;
    const links = from === null ? [] : [...(main.current?.getElementsByTagName('a') ?? [])];
    const back = links.find((link) => link.getAttribute('href') === from);
    if (back === undefined) toHead();
    else back.focus();
  }, [here, before, look, toHead]);
  const { view: Shown } = view;
  return (
    <div class="workbook">
      <header class="side">
        <p class="mark">
          Evenkeel <span class="soft">workbook</span>
        </p>
        <nav aria-label="Workbook">
          <ul class="places">
            {VIEWS.filter(({ inside }) => inside === undefined).map(({ id, name }) => (
              <li key={id}>
                <a href={`#${id}`} aria-current={id === view.id ? 'page' : id === view.inside ? 'true' : undefined}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main class="view" ref={main} aria-labelledby="view-name">
        <SampleBanner store={stores.workbook} />
        <h1 id="view-name" ref={head} tabIndex={-1}>
          {title}
        </h1>
        <Note note={note} onDismiss={dismiss} onPressed={toHead} />
        <ToHead.Provider value={toHead}>
          <Shown key={here} stores={stores} id={place.id} />
        </ToHead.Provider>
      </main>
      <footer class="foot soft">Reviews, cases and drafts stay on this device.</footer>
    </div>
  );
}
