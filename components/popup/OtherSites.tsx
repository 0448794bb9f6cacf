import { useState } from 'preact/hooks';
import { type HereActions, type HereState, hostOf, isAnyOn, type KnownSite } from '../../lib/stores/popup-here';
import { Press } from '../ui/Press';

interface OtherSitesProps {
  state: HereState & HereActions;
  known: readonly KnownSite[];
}

/** So many addresses are asked for with one press; of more the owner picks their own, since nobody answers in every country. */
const MOST_AT_ONCE = 3;

/** Sites beyond the first ones: those the owner turned on, and those known by name that wait to be. */
export function OtherSites({ state, known }: OtherSitesProps) {
  const asked = known.filter((site) => site.offered === 'asked');
  const named = new Set(asked.flatMap((site) => site.origins));
  const others = (state.origins ?? []).filter((origin) => !named.has(origin));
  return (
    <section class="group" aria-labelledby="other-sites-title">
      <h2 id="other-sites-title">Sites you turn on</h2>
      <p class="soft">
        Off until you say so. Your browser asks you for each, and you can take it back here or there at any time. On any
        other page, open Evenkeel and choose “Always coach on this site”.
      </p>
      <ul class="undoables">
        {others.map((origin) => (
          <Row key={origin} state={state} origins={[origin]} name={hostOf(origin)} hosts="" />
        ))}
        {asked.map((site) =>
          site.origins.length > MOST_AT_ONCE ? (
            <ManyRow key={site.id} state={state} site={site} />
          ) : (
            <Row
              key={site.id}
              state={state}
              origins={site.origins}
              name={site.name}
              hosts={site.origins.length === 0 ? 'on pages you turn on' : site.origins.map(hostOf).join(', ')}
            />
          ),
        )}
      </ul>
    </section>
  );
}

interface RowProps {
  state: OtherSitesProps['state'];
  origins: readonly string[];
  name: string;
  /** Said beside the name; empty where that is the host already. */
  hosts: string;
}

/** One site with its way on or off; without an address of its own it is only named. */
function Row({ state, origins, name, hosts }: RowProps) {
  const on = isAnyOn(origins, state.origins);
  const change = on ? state.turnOff : state.turnOn;
  return (
    <li class="undoable">
      <span>
        {name}
        {hosts !== '' && <span class="soft"> {hosts}</span>}
      </span>
      {origins.length > 0 && (
        <Press look="plain" label={`Turn ${on ? 'off' : 'on'} ${name}`} onPress={() => void change(origins, name)}>
          {on ? 'Turn off' : 'Turn on'}
        </Press>
      )}
    </li>
  );
}

/** A site at many addresses, unfolded to pick from. */
function ManyRow({ state, site }: { state: OtherSitesProps['state']; site: KnownSite }) {
  const [open, setOpen] = useState(false);
  const on = site.origins.filter((origin) => isAnyOn([origin], state.origins));
  const count = `at ${site.origins.length} addresses`;
  return (
    <li>
      <div class="undoable">
        <span>
          {site.name} <span class="soft">{on.length === 0 ? count : on.map(hostOf).join(', ')}</span>
        </span>
        <Press
          look="plain"
          label={`Choose addresses of ${site.name}`}
          expanded={open}
          controls={`addresses-${site.id}`}
          onPress={() => setOpen(!open)}
        >
          Choose
        </Press>
      </div>
      <ul id={`addresses-${site.id}`} class="undoables addresses" hidden={!open}>
        {site.origins.map((origin) => (
          <Row key={origin} state={state} origins={[origin]} name={hostOf(origin)} hosts="" />
        ))}
      </ul>
    </li>
  );
}
