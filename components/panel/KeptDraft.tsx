import { useEffect, useRef } from 'preact/hooks';
import { clip } from '../../lib/stores/clip';
import type { KeptActions, KeptState, KeptStore, KeptWords } from '../../lib/stores/panel-kept';
import { Note } from '../ui/Note';
import { Press } from '../ui/Press';
import { useStore } from '../ui/use-store';
import { timeInWords } from './rest-words';

/** So much of kept words is shown: enough to know them again, UTF-16 units. */
const SHOWN = 240;
const BEFORE = 'You wrote this here before';
const EARLIER = 'Earlier versions of your reply';

/** What was written here before and is not in the box: offered, and put back only by a press. Draws nothing where there is nothing. */
export function KeptDraft({ store }: { store: KeptStore }) {
  const state = useStore(store);
  const section = useRef<HTMLElement>(null);
  const { latest, older, resting, tooLong, note } = state;
  const some = latest !== null || older.length > 0;
  if (!some && !tooLong && note === null) return null;
  /** A press by key takes the pressed button away: the keyboard stays here. */
  const after = (act: () => void) => (event: MouseEvent) => {
    if (event.detail === 0) section.current?.focus();
    act();
  };
  return (
    <section ref={section} class="part kept" aria-label={latest === null ? EARLIER : BEFORE} tabIndex={-1}>
      {tooLong && (
        <p class="kept-problem">
          This is longer than a million characters, so what you write now is not kept. Copy it somewhere safe.
        </p>
      )}
      {some && resting && (
        <div class="row">
          <span class="soft">What you wrote here before is kept.</span>
          <Press look="plain" label="Show it: what you wrote here before" onPress={after(state.wake)}>
            Show it
          </Press>
        </div>
      )}
      {!resting && latest !== null && <Latest words={latest} state={state} after={after} />}
      {state.replacing !== null && <Replacing words={state.replacing} state={state} after={after} />}
      {!resting && older.length > 0 && <Older title={latest === null ? EARLIER : 'Older versions'} state={state} />}
      <Note note={note} onDismiss={state.dismiss} />
    </section>
  );
}

type State = KeptState & KeptActions;
type After = (act: () => void) => (event: MouseEvent) => void;

function Latest({ words, state, after }: { words: KeptWords; state: State; after: After }) {
  return (
    <>
      <h2>{BEFORE}</h2>
      <Words words={words} />
      {words.pressed && (
        <p class="kept-problem">
          You pressed the post button then, and I could not see whether it went out. Look at the page before you send it
          again.
        </p>
      )}
      <div class="row">
        <Press onPress={() => state.putBack(words.text)}>Put it back</Press>
        <Press look="plain" onPress={after(state.rest)}>
          Not this time
        </Press>
        <Press look="plain" onPress={after(() => void state.forget())}>
          Forget it
        </Press>
      </div>
    </>
  );
}

/** Asked before words in the box are replaced. */
function Replacing({ words, state, after }: { words: string; state: State; after: After }) {
  const leave = useRef<HTMLButtonElement>(null);
  const text = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // Where the keyboard is in the panel it goes on here; else the caret stays in the box.
    if (text.current?.ownerDocument.hasFocus()) leave.current?.focus();
  }, []);
  return (
    <div class="kept-ask">
      <p ref={text}>
        The box has other words. “{clip(words.replace(/\s+/g, ' ').trim(), 60)}” would take their place; undo in the box
        brings them back.
      </p>
      <div class="row">
        <Press onPress={after(state.replace)}>Replace them</Press>
        <Press look="plain" buttonRef={leave} onPress={after(state.leave)}>
          Leave the box as it is
        </Press>
      </div>
    </div>
  );
}

function Older({ title, state: { older, olderOpen, toggleOlder, putBack } }: { title: string; state: State }) {
  return (
    <>
      <Press look="plain" expanded={olderOpen} controls="kept-older" onPress={toggleOlder}>
        {`${title} (${older.length})`}
      </Press>
      {/* biome-ignore lint/a11y/noRedundantRoles: without list signs Safari forgets that it is a list */}
      <ul id="kept-older" class="kept-older" role="list" hidden={!olderOpen}>
        {older.map((words) => (
          <li key={words.text}>
            <Words words={words} />
            <Press label={`Put back: ${clip(words.text, 40)}`} onPress={() => putBack(words.text)}>
              Put back
            </Press>
          </li>
        ))}
      </ul>
    </>
  );
}

function Words({ words: { text, at } }: { words: KeptWords }) {
  return (
    <>
      <blockquote class="kept-words" dir="auto">
        {clip(text.trim(), SHOWN)}
      </blockquote>
      <p class="soft">Written {timeInWords(at, Date.now())}</p>
    </>
  );
}
