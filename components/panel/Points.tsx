import type { Point } from '../../lib/coach/types';

interface PointsProps {
  points: readonly Point[];
  /** For each point, whether the reply takes it up. */
  addressed: readonly boolean[];
  keep: readonly Point[];
}

/** What they raised, ticked as the reply takes it up, and what they praised. */
export function Points({ points, addressed, keep }: PointsProps) {
  return (
    <>
      {points.length > 0 && (
        <div>
          <h3 class="soft">What they raised</h3>
          <ul class="ticks">
            {points.map((point, index) => {
              const answered = addressed[index] === true;
              return (
                <li key={`${point.start}-${point.end}`} class={answered ? 'tick tick-done' : 'tick'}>
                  <span aria-hidden="true">{answered ? '✓' : '○'}</span>
                  <span>
                    “{point.quote}” <span class="soft">{answered ? 'answered' : 'not yet'}</span>
                  </span>
                </li>
              );
            })}
          </ul>
        </div>
      )}
      {keep.length > 0 && <p class="soft">Worth keeping up: {keep.map(({ quote }) => `“${quote}”`).join(' and ')}</p>}
    </>
  );
}
