import { clip } from '../../lib/stores/clip';
import type { PanelParts } from '../../lib/stores/panel-parts';
import { compareVersions } from '../../lib/stores/panel-teammate';
import { Press } from '../ui/Press';
import { useStore } from '../ui/use-store';
import { copyWords } from './copy-words';

/** So many sentences of each side are quoted. */
const MOST_QUOTED = 3;

/** A second pair of eyes: the draft as text for them, their version back, or the whole handed over as a file. */
export function Teammate({ parts }: { parts: PanelParts }) {
  const state = useStore(parts.teammate);
  const { copied } = useStore(parts.panel);
  const { view, theirs } = state;
  return (
    <section class="rest-part" aria-labelledby="teammate-title">
      <h2 id="teammate-title">Ask a teammate</h2>
      <p class="soft">Copy the review, your draft and the house rules as text, and send them the way you always do.</p>
      <div class="row">
        <Press label="Copy for a teammate" onPress={() => void copyWords(state.textForThem()).then(copied)}>
          Copy
        </Press>
        <Press look="plain" disabled={state.isSaving} onPress={() => void state.handOver()}>
          Hand it over as a file
        </Press>
      </div>
      <div class="field">
        <label for="their-version">Paste their version</label>
        <textarea
          id="their-version"
          class="short-box"
          dir="auto"
          value={theirs}
          autocomplete="off"
          onInput={(event) => state.paste(event.currentTarget.value)}
        />
      </div>
      {theirs.trim() !== '' && view !== null && (
        <>
          <Difference mine={view.draft} theirs={theirs} />
          <div class="row">
            <Press look="main" onPress={state.putIn}>
              Put it into my reply
            </Press>
            <span class="soft">{view.empty ? '' : 'In place of your draft. Undo there brings it back.'}</span>
          </div>
        </>
      )}
    </section>
  );
}

/** What they changed, in short. */
function Difference({ mine, theirs }: { mine: string; theirs: string }) {
  const { left, fresh } = compareVersions(mine, theirs);
  if (left.length + fresh.length === 0) return <p class="soft">The same sentences as yours.</p>;
  return (
    <div class="difference">
      <Quotes title="They left out" sentences={left} />
      <Quotes title="They wrote" sentences={fresh} />
    </div>
  );
}

function Quotes({ title, sentences }: { title: string; sentences: string[] }) {
  if (sentences.length === 0) return null;
  const rest = sentences.length - MOST_QUOTED;
  return (
    <div>
      <h3 class="soft">{title}</h3>
      <ul class="needs">
        {sentences.slice(0, MOST_QUOTED).map((sentence, index) => (
          <li key={`${index}-${sentence}`} dir="auto">
            “{clip(sentence)}”
          </li>
        ))}
        {rest > 0 && <li class="soft">{`and ${rest} more`}</li>}
      </ul>
    </div>
  );
}
