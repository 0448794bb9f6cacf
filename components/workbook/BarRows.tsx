import { scaleLinear } from 'd3-scale';
import { inThousands } from './coming-up-words';
import type { Canvas, Look } from './Figure';

/** One bar, of one or more parts beside each other. */
export interface BarRow {
  name: string;
  parts: readonly { look: Look; value: number }[];
  /** A value to compare with, shown as a line across. */
  mark?: number;
}

const ROW = 44;
const BAR = 16;
/** Room at the end for the number: beside it, and for each of its signs. CSS px. */
const END = 16;
const SIGN = 8;

/** Height of so many rows, CSS px. */
export const heightOfRows = (count: number): number => count * ROW;

/** Bars that lie below each other, the name above each, its number at its end. */
export function BarRows({ rows, canvas: { width, fill } }: { rows: readonly BarRow[]; canvas: Canvas }) {
  const most = Math.max(1, ...rows.map(({ parts, mark = 0 }) => Math.max(mark, sumOf(parts))));
  const end = END + SIGN * Math.max(2, inThousands(most).length);
  const x = scaleLinear([0, most], [0, Math.max(1, width - end)]);
  return (
    <>
      {rows.map(({ name, parts, mark }, at) => {
        const top = at * ROW + 20;
        const total = sumOf(parts);
        let from = 0;
        return (
          <g key={name}>
            <text class="chart-name" x="0" y={top - 6}>
              {name}
            </text>
            {parts.map(({ look, value }) => {
              const start = from;
              from += value;
              return value === 0 ? null : (
                <rect
                  key={look}
                  class={`chart-bar chart-bar-${look}`}
                  fill={fill(look)}
                  x={x(start) + 0.5}
                  y={top + 0.5}
                  width={Math.max(1, x(value) - 1)}
                  height={BAR - 1}
                />
              );
            })}
            {mark !== undefined && (
              <line class="chart-mark" x1={x(mark)} x2={x(mark)} y1={top - 3} y2={top + BAR + 3} />
            )}
            <text class="chart-value" x={x(Math.max(total, mark ?? 0)) + 8} y={top + 12}>
              {inThousands(total)}
            </text>
          </g>
        );
      })}
    </>
  );
}

const sumOf = (parts: BarRow['parts']): number => parts.reduce((sum, { value }) => sum + value, 0);
