import { useEffect, useId, useRef } from 'preact/hooks';
import { bringsAny, broughtWords, type DataStore } from '../../lib/stores/workbook-data';
import { Press } from '../ui/Press';
import { useFocusBack } from '../ui/use-focus-back';
import { useStore } from '../ui/use-store';

/** Text of a file, read in steps; no sign is cut in two. */
function stepsOf(file: File) {
  const decoder = new TextDecoder();
  return {
    name: file.name,
    size: file.size,
    text: async (from: number, to: number): Promise<string> =>
      decoder.decode(await file.slice(from, to).arrayBuffer(), { stream: to < file.size }),
  };
}

/** Brings a file in: it is read, shown in numbers, and taken when the owner says so. */
export function TakeIn({ store }: { store: DataStore }) {
  const { doing, far, file, look, take, putAway } = useStore(store);
  const id = useId();
  const question = useRef<HTMLParagraphElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  useFocusBack(chooser, doing !== null);
  const name = file?.name ?? null;
  const wasShown = useRef<string | null>(name);
  useEffect(() => {
    // What cannot be pressed yet does not take the keyboard.
    if (name === wasShown.current || doing !== null) return;
    wasShown.current = name;
    (name === null ? chooser.current : question.current)?.focus();
  }, [name, doing]);
  return (
    <section class="data-part" aria-labelledby={`${id}-head`}>
      <h2 id={`${id}-head`}>Bring it in</h2>
      <p>A file with everything, from here or another device. What is here stays; you see first what it would bring.</p>
      <div class="field">
        <label for={`${id}-file`}>File with everything</label>
        <input
          id={`${id}-file`}
          ref={chooser}
          type="file"
          accept=".json,application/json"
          disabled={doing !== null}
          onChange={({ currentTarget }) => {
            const chosen = currentTarget.files?.[0];
            // The same file can be chosen again.
            currentTarget.value = '';
            if (chosen !== undefined) void look(stepsOf(chosen));
          }}
        />
      </div>
      {doing === 'reading' && (
        <p class="data-row">
          <progress value={far ?? 0} max={1} aria-label="Reading the file" />
          <span class="soft">Reading the file …</span>
        </p>
      )}
      {file !== null && (
        <div class="data-file">
          <p ref={question} tabIndex={-1}>
            <strong>{file.name}</strong> would bring {broughtWords(file.brings)}.
            {file.brings.same > 0 && ` As here already: ${file.brings.same.toLocaleString('en-US')}.`}
            {file.brings.skipped > 0 &&
              ` Left in the file, because it could not be read or has no room: ${file.brings.skipped.toLocaleString('en-US')}.`}
          </p>
          <div class="data-row">
            {bringsAny(file.brings) && (
              <Press look="main" disabled={doing !== null} onPress={() => void take()}>
                Take it in
              </Press>
            )}
            <Press disabled={doing !== null} onPress={() => void putAway()}>
              Leave it
            </Press>
            <span class="soft" role="status">
              {doing === 'taking' ? 'Taking it in …' : ''}
            </span>
          </div>
        </div>
      )}
    </section>
  );
}
