import { type ScaleBand, type ScaleLinear, scaleBand, scaleLinear } from 'd3-scale';
import type { ComponentChildren } from 'preact';
import { shortMonth } from './coming-up-words';
import type { Canvas } from './Figure';

/** Height of a chart over months, CSS px. */
export const MONTHS_HEIGHT = 220;
const TOP = 16;
const BOTTOM = 36;
const LEFT = 48;
const RIGHT = 8;
/** Room that the name of a month takes at least. CSS px. */
const NAME = 36;

/** Where a month and a value are. */
export interface Scales {
  x: ScaleBand<string>;
  y: ScaleLinear<number, number>;
}

interface MonthFrameProps {
  /** `YYYY-MM`, oldest first. */
  months: readonly string[];
  /** Lowest and highest value. */
  span: readonly [number, number];
  /** Values with a line and a name. */
  ticks: readonly number[];
  tickWords: (value: number) => string;
  canvas: Canvas;
  children: (scales: Scales) => ComponentChildren;
}

/** Months from left to right, values upwards. */
export function MonthFrame({ months, span, ticks, tickWords, canvas: { width }, children }: MonthFrameProps) {
  const right = Math.max(LEFT + 1, width - RIGHT);
  const x = scaleBand(months, [LEFT, right]).paddingInner(0.25).paddingOuter(0.15);
  const y = scaleLinear(span, [MONTHS_HEIGHT - BOTTOM, TOP]);
  const every = Math.max(1, Math.ceil(NAME / Math.max(1, x.step())));
  return (
    <>
      {ticks.map((value) => (
        <g key={value}>
          <line class="chart-line" x1={LEFT} x2={right} y1={y(value)} y2={y(value)} />
          <text class="chart-tick chart-tick-end" x={LEFT - 8} y={y(value) + 4}>
            {tickWords(value)}
          </text>
        </g>
      ))}
      {months.map((month, at) => {
        // The newest month is always named.
        if ((months.length - 1 - at) % every !== 0) return null;
        const year = month.slice(0, 4);
        const isNewYear = months[at - every]?.slice(0, 4) !== year;
        const middle = (x(month) ?? 0) + x.bandwidth() / 2;
        return (
          <g key={month}>
            <text class="chart-tick chart-tick-middle" x={middle} y={MONTHS_HEIGHT - 18}>
              {shortMonth(month)}
            </text>
            {isNewYear && (
              <text class="chart-tick chart-tick-middle" x={middle} y={MONTHS_HEIGHT - 4}>
                {year}
              </text>
            )}
          </g>
        );
      })}
      {children({ x, y })}
    </>
  );
}
