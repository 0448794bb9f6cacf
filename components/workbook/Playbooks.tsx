import { useEffect, useId, useRef } from 'preact/hooks';
import type { PlaybookSources } from '../../lib/browser/asks/playbooks';
import type { PlaybooksStore } from '../../lib/stores/workbook-playbooks';
import { Press } from '../ui/Press';
import { useStore } from '../ui/use-store';
import { FileChooser } from './FileChooser';
import { PlaybookPreview } from './PlaybookPreview';
import { Subscriptions } from './Subscriptions';
import type { ViewProps } from './views';
import { Waiting } from './Waiting';

/** One voice for several people: pass on, take, subscribe, what the organisation sets, take over a reply. */
export function Playbooks({ stores }: ViewProps) {
  const store = stores.playbooks;
  const { sources, load } = useStore(store);
  useEffect(() => void load(), [load]);
  return (
    <div class="books">
      <p class="soft">
        A playbook is one file with your house rules and templates. Pass it on, take parts of another one, or follow one
        at an address.
      </p>
      <Waiting of={sources} onRetry={() => void load()}>
        {(there) => <SetByOrganisation managed={there.managed} />}
      </Waiting>
      <PassOn store={store} />
      <Take store={store} />
      <Subscriptions store={store} />
      <TakeOver store={store} />
    </div>
  );
}

function SetByOrganisation({ managed }: Pick<PlaybookSources, 'managed'>) {
  const id = useId();
  if (managed === null) return null;
  const { name, phrases, templates, problem } = managed;
  return (
    <section class="books-part books-set" aria-labelledby={id}>
      <h2 id={id}>Set by your organisation</h2>
      {problem === null ? (
        <>
          <p>
            <bdi>{name || 'A playbook'}</bdi>: {countOf(phrases, 'phrase')}, {countOf(templates, 'template')}.
          </p>
          <p class="soft">It goes before your own house rules and cannot be changed here.</p>
        </>
      ) : (
        <p class="note note-problem">
          <span>Your organisation set a playbook that cannot be used. {problem}</span>
        </p>
      )}
    </section>
  );
}

function PassOn({ store }: { store: PlaybooksStore }) {
  const { name, busy, setName, save } = useStore(store);
  const id = useId();
  return (
    <form
      class="books-part"
      aria-labelledby={id}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2 id={id}>Pass yours on</h2>
      <p class="soft">A file with your house rules and your own templates. No review and no case is in it.</p>
      <div class="books-line">
        <div class="field">
          <label for={`${id}-name`}>Name others see</label>
          <input
            id={`${id}-name`}
            value={name}
            maxLength={200}
            placeholder="Harbour Cuts, all places"
            autocomplete="off"
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </div>
        <Press sends disabled={busy.includes('save')}>
          Save as a file
        </Press>
      </div>
    </form>
  );
}

function Take({ store }: { store: PlaybooksStore }) {
  const { open, fault, busy, look } = useStore(store);
  const id = useId();
  const head = useRef<HTMLHeadingElement>(null);
  const wasOpen = useRef(open !== null);
  const isOpen = open !== null;
  const isLooking = busy.includes('look');
  useEffect(() => {
    // The buttons of what was open are gone with it.
    if (wasOpen.current && !isOpen && !isLooking) head.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen, isLooking]);
  return (
    <section class="books-part" aria-labelledby={id}>
      <h2 id={id} ref={head} tabIndex={-1}>
        Take a playbook
      </h2>
      <p class="soft">You see what is new and what differs before anything changes, and choose.</p>
      <FileChooser
        words="Open a playbook’s file"
        fault={fault?.of === 'playbook' ? fault.words : null}
        disabled={isLooking}
        onFile={(file) => void look(file)}
      />
      {open !== null && <PlaybookPreview store={store} open={open} />}
    </section>
  );
}

function TakeOver({ store }: { store: PlaybooksStore }) {
  const { taken, fault, busy, takeOver } = useStore(store);
  const id = useId();
  return (
    <section class="books-part" aria-labelledby={id}>
      <h2 id={id}>Take over a reply</h2>
      <p class="soft">
        A file that a teammate saved with <em>Hand over</em>: the review, its case and their draft. If you have a draft
        of that reply too, both are kept.
      </p>
      <FileChooser
        words="Open a reply’s file"
        fault={fault?.of === 'reply' ? fault.words : null}
        disabled={busy.includes('take-over')}
        onFile={(file) => void takeOver(file)}
      />
      {taken !== null && (
        <p class="row">
          <a href={`#case/${encodeURIComponent(taken.caseId)}`}>Open its case</a>
          {taken.link !== null && (
            <a href={taken.link} target="_blank" rel="noopener noreferrer">
              Open the review on {new URL(taken.link).host}
            </a>
          )}
        </p>
      )}
    </section>
  );
}

/** "1 phrase", "3 phrases". */
const countOf = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
