import { useId, useState } from 'preact/hooks';

interface DayFieldProps {
  name: string;
  /** `YYYY-MM-DD`, or empty. */
  value: string;
  onDay: (day: string) => void;
}

/** A year is typed digit by digit, and the browser tells of each: 2026 begins as the year 2. */
const isWhole = (day: string): boolean => day === '' || !day.startsWith('0');

/** A day, by the browser's own date field. What is half typed is told to nobody, and gone when the field is left. */
export function DayField({ name, value, onDay }: DayFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <div class="field">
      <label for={id}>{name}</label>
      <input
        id={id}
        type="date"
        max="9999-12-31"
        value={typed ?? value}
        onInput={({ currentTarget: { value: day, validity } }) => {
          setTyped(day);
          if (!validity.badInput && isWhole(day)) onDay(day);
        }}
        onBlur={({ currentTarget }) => {
          setTyped(null);
          // Drawn anew, a field that is empty here and there would stay as it was.
          currentTarget.value = value;
        }}
      />
    </div>
  );
}
