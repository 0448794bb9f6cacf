import { type HereActions, type HereState, hostOf, isAnyOn, type KnownSite } from '../../lib/stores/popup-here';
import { Press } from '../ui/Press';

interface OtherSitesProps {
  state: HereState & HereActions;
  known: readonly KnownSite[];
}

const hosts = (origins: readonly string[]): string => {
  const [first, second, ...more] = origins.map(hostOf);
  if (first === undefined || second === undefined) return first ?? '';
  return more.length === 0 ? `${first}, ${second}` : `${first}, ${second} and ${more.length} more`;
};

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
          <li key={origin} class="undoable">
            <span>{hostOf(origin)}</span>
            <Press
              look="plain"
              label={`Turn off ${hostOf(origin)}`}
              onPress={() => void state.turnOff([origin], hostOf(origin))}
            >
              Turn off
            </Press>
          </li>
        ))}
        {asked.map(({ id, name, origins }) => {
          const on = isAnyOn(origins, state.origins);
          const change = on ? state.turnOff : state.turnOn;
          return (
            <li key={id} class="undoable">
              <span>
                {name} <span class="soft">{origins.length === 0 ? 'on pages you turn on' : hosts(origins)}</span>
              </span>
              {origins.length > 0 && (
                <Press
                  look="plain"
                  label={`Turn ${on ? 'off' : 'on'} ${name}`}
                  onPress={() => void change(origins, name)}
                >
                  {on ? 'Turn off' : 'Turn on'}
                </Press>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
