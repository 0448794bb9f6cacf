import { useId } from 'preact/hooks';
import { CASE_LIMITS } from '../../lib/casebook/case';

interface LineFieldProps {
  name: string;
  value: string;
  onType: (value: string) => void;
  /** The field was left, or Enter pressed, after it had been changed. */
  onDone?: () => void;
  /** Takes a line of the form to itself. */
  wide?: boolean;
}

/** One line of text with its name. */
export function LineField({ name, value, onType, onDone, wide = false }: LineFieldProps) {
  const id = useId();
  return (
    <div class={wide ? 'field wide' : 'field'}>
      <label for={id}>{name}</label>
      <input
        id={id}
        value={value}
        dir="auto"
        maxLength={CASE_LIMITS.line}
        autocomplete="off"
        onInput={(event) => onType(event.currentTarget.value)}
        onChange={() => onDone?.()}
      />
    </div>
  );
}
