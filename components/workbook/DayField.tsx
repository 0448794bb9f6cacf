import { useId } from 'preact/hooks';

interface DayFieldProps {
  name: string;
  /** `YYYY-MM-DD`, or empty. */
  value: string;
  onDay: (day: string) => void;
}

/** A day, by the browser's own date field. */
export function DayField({ name, value, onDay }: DayFieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{name}</label>
      <input id={id} type="date" value={value} onChange={(event) => onDay(event.currentTarget.value)} />
    </div>
  );
}
