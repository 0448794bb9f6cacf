import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { DataStore } from '../../lib/stores/workbook-data';
import { Press } from '../ui/Press';
import { useStore } from '../ui/use-store';

interface EraseProps {
  store: DataStore;
  /** The browser’s sync is used. */
  synced: boolean;
}

/** Erases everything, in two steps. The keyboard goes to the question, and back to the button. */
export function EraseEverything({ store, synced }: EraseProps) {
  const { doing, erasing, askToErase, erase } = useStore(store);
  const [isElsewhere, setElsewhere] = useState(synced);
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const question = useRef<HTMLHeadingElement>(null);
  const wasOpen = useRef(erasing);
  useEffect(() => {
    // A button that cannot be pressed yet does not take the keyboard.
    if (erasing === wasOpen.current || doing !== null) return;
    wasOpen.current = erasing;
    (erasing ? question.current : opener.current)?.focus();
  }, [erasing, doing]);
  return (
    <section class="data-part" aria-labelledby={`${id}-head`}>
      <h2 id={`${id}-head`}>Erase everything</h2>
      <p>
        Cases, drafts, templates, house rules, settings, lists and playbooks go from this device. Sites you turned on
        are given back to the browser. Afterwards Evenkeel is as on its first day.
      </p>
      {erasing ? (
        <section
          class="data-erase"
          aria-labelledby={`${id}-ask`}
          onKeyDown={({ key }) => {
            if (key === 'Escape' && doing === null) askToErase(false);
          }}
        >
          <h3 id={`${id}-ask`} ref={question} tabIndex={-1}>
            Erase everything for good?
          </h3>
          <p>This cannot be undone. If you may want any of it again, save everything first.</p>
          {synced && (
            <label class="tick">
              <input
                type="checkbox"
                checked={isElsewhere}
                onChange={({ currentTarget }) => setElsewhere(currentTarget.checked)}
              />
              Also from the browser’s sync. Your other devices keep what they have, and stop sharing it.
            </label>
          )}
          <div class="data-row">
            <Press look="main" disabled={doing !== null} onPress={() => void erase(synced && isElsewhere)}>
              Erase everything
            </Press>
            <Press disabled={doing !== null} onPress={() => askToErase(false)}>
              Keep it
            </Press>
            <span class="soft" role="status">
              {doing === 'erasing' ? 'Erasing …' : ''}
            </span>
          </div>
        </section>
      ) : (
        <div class="data-row">
          <Press buttonRef={opener} disabled={doing !== null} expanded={erasing} onPress={() => askToErase(true)}>
            Erase everything …
          </Press>
        </div>
      )}
    </section>
  );
}
