import { useId } from 'preact/hooks';
import { CASE_LIMITS } from '../../lib/casebook/case';

interface LineFieldProps {
  name: string;
  value: string;
  onType: (value: string) => void;
  /** The field was left, or Enter pressed, after it had been changed. */
  onDone?: () => void;
}

/** One line of text with its name. */
export function LineField({ name, value, onType, onDone }: LineFieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{name}</label>
      <input
        id={id}
        value={value}
        maxLength={CASE_LIMITS.line}
        autocomplete="off"
        onInput={(event) => onType(event.currentTarget.value)}
        onChange={() => onDone?.()}
      />
    </div>
  );
}
