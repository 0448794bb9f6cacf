import { useEffect, useRef } from 'preact/hooks';
import type { PanelParts } from '../../lib/stores/panel-parts';
import { Press } from '../ui/Press';
import { useStore } from '../ui/use-store';

/** A box to let off steam in. It has no way out: neither into the reply nor to the page. */
export function Vent({ parts }: { parts: PanelParts }) {
  const vent = useStore(parts.vent);
  const box = useRef<HTMLTextAreaElement>(null);
  const { open, close } = vent;
  useEffect(() => {
    void open();
    box.current?.focus();
    return () => {
      // Opened in the panel's other place, it moves there with its words.
      if (parts.pause.getState().open?.rest !== 'vent') close();
    };
  }, [open, close, parts]);
  const { text, kept } = vent;
  return (
    <section class="rest-part" aria-labelledby="vent-title">
      <h2 id="vent-title">Vent</h2>
      <p class="soft" id="vent-what">
        Write it as it comes. It cannot be put into your reply or posted, and nothing reads along. It is gone when you
        close this, unless you keep it.
      </p>
      <div class="field">
        <label for="vent-text" class="unseen">
          What you would like to say
        </label>
        <textarea
          id="vent-text"
          ref={box}
          dir="auto"
          value={text}
          autocomplete="off"
          spellcheck={false}
          aria-describedby="vent-what"
          onInput={(event) => vent.write(event.currentTarget.value)}
        />
      </div>
      <div class="row">
        <Press disabled={text.trim() === '' || text === kept} onPress={() => void vent.keep()}>
          Keep it here
        </Press>
        {(text !== '' || kept !== '') && (
          <Press look="plain" onPress={() => void vent.throwAway()}>
            Throw it away
          </Press>
        )}
        <span class="soft" role="status">
          {kept !== '' && (text === kept ? 'Kept on this device, for this review.' : 'An earlier version is kept.')}
        </span>
      </div>
    </section>
  );
}
