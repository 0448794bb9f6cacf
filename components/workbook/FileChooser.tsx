import { useId, useRef } from 'preact/hooks';
import type { ChosenFile } from '../../lib/stores/workbook-playbooks';
import { useFocusBack } from '../ui/use-focus-back';

interface FileChooserProps {
  words: string;
  /** Why the file last chosen was not opened. */
  fault: string | null;
  disabled: boolean;
  onFile: (file: ChosenFile) => void;
}

/** Lets the owner choose a file of Evenkeel's. Its size is told with it, so that nothing large is ever read. */
export function FileChooser({ words, fault, disabled, onFile }: FileChooserProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useFocusBack(field, disabled);
  return (
    <div class="field">
      <label for={id}>{words}</label>
      <input
        id={id}
        ref={field}
        type="file"
        accept=".json,application/json"
        disabled={disabled}
        aria-invalid={fault !== null}
        aria-describedby={fault === null ? undefined : `${id}-fault`}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) onFile(file);
          // The same file can be chosen again, after it was mended.
          currentTarget.value = '';
        }}
      />
      {fault !== null && (
        <p id={`${id}-fault`} class="wrong" role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}
