import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Settings as SettingsState } from '../../lib/browser/protocol';
import type { PopupActions } from '../../lib/stores/popup';
import type { KnownSite } from '../../lib/stores/popup-here';
import { rulesAddress } from '../rules/address';
import { Press } from '../ui/Press';

interface SettingsProps {
  settings: SettingsState;
  act: Pick<PopupActions, 'setSite' | 'flagAgain' | 'neverFlag' | 'unhide'>;
  sites: readonly KnownSite[];
  /** Whether a site is on, from the start or since the owner turned it on. */
  isOn: (site: KnownSite) => boolean;
  /** What to turn on and off beyond these. */
  otherSites: ComponentChildren;
  ruleTitle: (id: string) => string;
}

/** Everything that was switched off, never flagged or hidden, each with its way back. */
export function Settings({ settings, act, sites, isOn, otherSites, ruleTitle }: SettingsProps) {
  const [phrase, setPhrase] = useState('');
  // What was changed where a site was on can be undone when it is off too.
  const isChanged = ({ id }: KnownSite) => settings.offSites.includes(id) || settings.quietSites.includes(id);
  return (
    <div class="popup-part">
      <section class="group" aria-labelledby="sites-title">
        <h2 id="sites-title">Sites</h2>
        {sites
          .filter((site) => isOn(site) || isChanged(site))
          .map((site) => {
            const on = !settings.offSites.includes(site.id);
            const reads = site.offered === 'read';
            return (
              <fieldset key={site.id} class="site">
                <legend>{site.name}</legend>
                <label class="choice">
                  <input
                    type="checkbox"
                    checked={on}
                    onChange={(event) => void act.setSite(site.id, { on: event.currentTarget.checked })}
                  />
                  <span>{reads ? 'Say what kind of reviews these are' : 'Help when I reply here'}</span>
                </label>
                {!reads && (
                  <label class="choice">
                    <input
                      type="checkbox"
                      checked={!settings.quietSites.includes(site.id)}
                      disabled={!on}
                      onChange={(event) => void act.setSite(site.id, { guard: event.currentTarget.checked })}
                    />
                    <span>Ask once before a heated reply goes out</span>
                  </label>
                )}
              </fieldset>
            );
          })}
      </section>
      {otherSites}
      <section class="group" aria-labelledby="phrases-title">
        <h2 id="phrases-title">Never flagged</h2>
        {settings.neverFlag.length === 0 && <p class="soft">No phrase yet.</p>}
        <ul class="undoables">
          {settings.neverFlag.map((words) => (
            <li key={words} class="undoable">
              <span>“{words}”</span>
              <Press look="plain" label={`Flag again “${words}”`} onPress={() => void act.flagAgain(words)}>
                Flag again
              </Press>
            </li>
          ))}
        </ul>
        <form
          class="adder"
          onSubmit={(event) => {
            event.preventDefault();
            if (phrase.trim() === '') return;
            void act.neverFlag(phrase.trim());
            setPhrase('');
          }}
        >
          <div class="field">
            <label for="phrase" class="unseen">
              A phrase never to flag
            </label>
            <input
              id="phrase"
              value={phrase}
              maxLength={200}
              placeholder="A phrase never to flag"
              autocomplete="off"
              onInput={(event) => setPhrase(event.currentTarget.value)}
            />
          </div>
          <Press sends>Add</Press>
        </form>
      </section>
      <section class="group" aria-labelledby="hidden-title">
        <h2 id="hidden-title">Hidden for one review</h2>
        {settings.hidden.length === 0 && <p class="soft">Nothing is hidden.</p>}
        <ul class="undoables">
          {settings.hidden.map((hidden) => {
            const words = hidden.phrase === '' ? ruleTitle(hidden.rule) : `“${hidden.phrase}”`;
            const site = sites.find(({ id }) => id === hidden.site)?.name;
            return (
              <li key={`${hidden.thread}\n${hidden.rule}\n${hidden.phrase}`} class="undoable">
                <span>
                  {words}
                  {site !== undefined && <span class="soft"> on {site}</span>}
                </span>
                <Press look="plain" label={`Show again ${words}`} onPress={() => void act.unhide(hidden)}>
                  Show again
                </Press>
              </li>
            );
          })}
        </ul>
      </section>
      <section class="group" aria-labelledby="rules-title">
        <h2 id="rules-title">What is marked, and why</h2>
        <p class="soft">Every rule with its reason, where the advice comes from, and an example.</p>
        <p>
          <a class="press press-plain" href={rulesAddress()} target="_blank" rel="noopener">
            All the rules
          </a>
        </p>
      </section>
    </div>
  );
}
