import { useEffect, useId, useRef } from 'preact/hooks';
import type { SubscriptionShown } from '../../lib/browser/asks/playbooks';
import type { PlaybooksStore } from '../../lib/stores/workbook-playbooks';
import { Press } from '../ui/Press';
import { useStore } from '../ui/use-store';

/** Playbooks at an address: what is followed and how it stands, and a further one. */
export function Subscriptions({ store }: { store: PlaybooksStore }) {
  const { sources, address, fault, busy, setAddress, subscribe } = useStore(store);
  const id = useId();
  const listed = sources.state === 'there' ? sources.value.subscriptions : [];
  const host = hostOf(address);
  const head = useRef<HTMLHeadingElement>(null);
  const last = useRef(listed.length);
  useEffect(() => {
    // The button that ended it is gone with it.
    if (listed.length < last.current) head.current?.focus();
    last.current = listed.length;
  }, [listed.length]);
  const wrong = fault?.of === 'address' ? fault.words : null;
  return (
    <section class="books-part" aria-labelledby={id}>
      <h2 id={id} ref={head} tabIndex={-1}>
        Subscribe to a playbook
      </h2>
      <p class="soft">
        Its house rules count where you wrote none, and its templates stand behind yours. The file is fetched daily at
        most, and nothing of yours goes with it.
      </p>
      {listed.length > 0 && (
        <ul class="books-list" aria-label="Playbooks you subscribe to">
          {listed.map((one) => (
            <Subscribed key={one.id} one={one} store={store} />
          ))}
        </ul>
      )}
      <form
        class="books-add"
        noValidate
        aria-labelledby={id}
        onSubmit={(event) => {
          event.preventDefault();
          void subscribe();
        }}
      >
        <div class="books-line">
          <div class="field">
            <label for={`${id}-address`}>Address of the file</label>
            <input
              id={`${id}-address`}
              type="url"
              inputMode="url"
              value={address}
              placeholder="https://"
              autocomplete="off"
              spellcheck={false}
              aria-invalid={wrong !== null}
              aria-describedby={wrong === null ? `${id}-help` : `${id}-help ${id}-wrong`}
              onInput={(event) => setAddress(event.currentTarget.value)}
            />
          </div>
          <Press sends disabled={busy.includes('subscribe')}>
            Subscribe
          </Press>
        </div>
        <p id={`${id}-help`} class="soft">
          {host === null
            ? 'The browser will ask you once for the site of this address, and for no other.'
            : `The browser will ask you once for ${host}, and for no other site.`}
        </p>
        {wrong !== null && (
          <p id={`${id}-wrong`} class="wrong" role="alert">
            {wrong}
          </p>
        )}
      </form>
    </section>
  );
}

function Subscribed({ one, store }: { one: SubscriptionShown; store: PlaybooksStore }) {
  const { busy, refresh, end } = useStore(store);
  const { id, name, url, templates, phrases, fetchedAt, problem } = one;
  const isBusy = busy.includes(id);
  return (
    <li class="books-one">
      <div>
        <p class="books-name">
          <bdi>{name}</bdi>
        </p>
        <p class="soft">{url}</p>
        <p class="soft">
          {countOf(phrases, 'phrase')}, {countOf(templates, 'template')}
          {fetchedAt !== null && <> · up to date on {timeOf(fetchedAt)}</>}
        </p>
        {problem !== null && (
          <p class="wrong">
            {problem} {fetchedAt !== null && 'The last good copy counts.'}
          </p>
        )}
      </div>
      <div class="row">
        <Press label={`Fetch now: ${name}`} disabled={isBusy} onPress={() => void refresh(id)}>
          Fetch now
        </Press>
        <Press label={`End: ${name}`} disabled={isBusy} onPress={() => void end(id)}>
          End
        </Press>
      </div>
    </li>
  );
}

const hostOf = (address: string): string | null =>
  address.trim().startsWith('https://') && URL.canParse(address.trim()) ? new URL(address.trim()).hostname : null;

const timeOf = (time: number): string =>
  new Date(time).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

const countOf = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
