import type { LengthReading } from '../../lib/coach/types';

/** From this share of a limit on, the length is worth a line. */
const NEAR = 0.8;

/** Says how much room is left, once it gets narrow. */
export function Lengths({ lengths }: { lengths: LengthReading[] }) {
  const tight = lengths.filter(({ used, limit }) => used >= limit * NEAR);
  return (
    <>
      {tight.map((length) => (
        <p key={length.of} class={length.used > length.limit ? 'length length-over' : 'length'}>
          {lengthWords(length)}
        </p>
      ))}
    </>
  );
}

function lengthWords({ of, unit, used, limit }: LengthReading): string {
  const count = (amount: number) => amount.toLocaleString('en');
  const place = of === 'field' ? 'this box' : 'this site';
  const bytes = unit === 'bytes' ? ' Accents and emoji take two to four bytes each.' : '';
  if (used > limit) return `${count(used - limit)} ${unit} too long for ${place}, which takes ${count(limit)}.${bytes}`;
  return `${count(used)} of the ${count(limit)} ${unit} ${place} takes.${bytes}`;
}
