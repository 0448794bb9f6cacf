import { scaleLinear } from 'd3-scale';
import type { MonthTally } from '../../lib/casebook/tally';
import { average, heatCaption, heated, longMonth, percent, starsCaption, timelyCaption } from './coming-up-words';
import { type Canvas, Figure } from './Figure';
import { MONTHS_HEIGHT, MonthFrame, type Scales } from './MonthFrame';

interface MonthsProps {
  /** Oldest first. */
  months: readonly MonthTally[];
}

const keysOf = (months: readonly MonthTally[]): string[] => months.map(({ month }) => month);
/** Where a number fits above a month. CSS px. */
const ROOM = 24;

/** Stars over time: a dot for each month, joined where months follow each other. */
export function StarsChart({ months }: MonthsProps) {
  const draw = (canvas: Canvas) => ({
    height: MONTHS_HEIGHT,
    shapes: (
      <MonthFrame
        months={keysOf(months)}
        span={[1, 5]}
        ticks={[1, 2, 3, 4, 5]}
        tickWords={(value) => `${value} ★`}
        canvas={canvas}
      >
        {(scales) => <StarsLine months={months} scales={scales} />}
      </MonthFrame>
    ),
  });
  const rows = months.map(({ month, rated, stars }) => [longMonth(month), average(stars, rated) ?? 'none', rated]);
  const table = { head: ['Month', 'Stars on average', 'Reviews with stars'], rows };
  return <Figure name="Stars over time" caption={starsCaption(months)} table={table} draw={draw} />;
}

function StarsLine({ months, scales: { x, y } }: MonthsProps & { scales: Scales }) {
  const half = x.bandwidth() / 2;
  const dots = months.map(({ month, rated, stars }) =>
    rated === 0 ? null : { month, at: (x(month) ?? 0) + half, up: y(stars / rated), words: average(stars, rated) },
  );
  const path = dots
    .map((dot, place) => {
      if (dot === null) return '';
      return `${dots[place - 1] ? 'L' : 'M'}${dot.at},${dot.up}`;
    })
    .join('');
  return (
    <>
      <path class="chart-path" d={path} />
      {dots.map(
        (dot) =>
          dot !== null && (
            <g key={dot.month}>
              <circle class="chart-point" cx={dot.at} cy={dot.up} r="4" />
              {x.step() >= ROOM && (
                <text class="chart-value chart-tick-middle" x={dot.at} y={dot.up - 8}>
                  {dot.words}
                </text>
              )}
            </g>
          ),
      )}
    </>
  );
}

/** The share answered in time: within two days below, up to seven days above. */
export function TimelyChart({ months }: MonthsProps) {
  const draw = (canvas: Canvas) => ({
    height: MONTHS_HEIGHT,
    shapes: (
      <MonthFrame
        months={keysOf(months)}
        span={[0, 1]}
        ticks={[0, 0.5, 1]}
        tickWords={(value) => percent(value, 1)}
        canvas={canvas}
      >
        {({ x, y }) =>
          months.map(({ month, timed, withinTwo, withinSeven }) => {
            if (timed === 0) return null;
            const [two, seven] = [y(withinTwo / timed), y(withinSeven / timed)];
            const place = { x: x(month) ?? 0, width: x.bandwidth() };
            return (
              <g key={month}>
                <rect
                  class="chart-bar chart-bar-hatched"
                  fill={canvas.fill('hatched')}
                  {...place}
                  y={seven}
                  height={two - seven}
                />
                <rect
                  class="chart-bar chart-bar-solid"
                  fill={canvas.fill('solid')}
                  {...place}
                  y={two}
                  height={y(0) - two}
                />
              </g>
            );
          })
        }
      </MonthFrame>
    ),
  });
  const rows = months.map(({ month, timed, withinTwo, withinSeven }) => [
    longMonth(month),
    timed,
    timed === 0 ? 'none' : `${withinTwo} (${percent(withinTwo, timed)})`,
    timed === 0 ? 'none' : `${withinSeven} (${percent(withinSeven, timed)})`,
  ]);
  return (
    <Figure
      name="Answered in time"
      caption={timelyCaption(months)}
      legend={[
        ['solid', 'within two days'],
        ['hatched', 'within seven days'],
      ]}
      table={{ head: ['Month', 'Reviews', 'Within two days', 'Within seven days'], rows }}
      draw={draw}
    />
  );
}

/** Drafts that held something better changed: at their hottest, and beside it as they went out. */
export function HeatChart({ months }: MonthsProps) {
  const most = Math.max(1, ...months.map(({ hottest, posted }) => Math.max(heated(hottest), heated(posted))));
  const ticks = scaleLinear([0, most], [0, 1]).ticks(4).filter(Number.isInteger);
  const draw = (canvas: Canvas) => ({
    height: MONTHS_HEIGHT,
    shapes: (
      <MonthFrame months={keysOf(months)} span={[0, most]} ticks={ticks} tickWords={String} canvas={canvas}>
        {({ x, y }) =>
          months.map(({ month, drafted, hottest, posted }) => {
            const width = x.bandwidth() / 2;
            const left = x(month) ?? 0;
            const bars = [
              { look: 'hatched', value: heated(hottest), at: left },
              { look: 'solid', value: heated(posted), at: left + width },
            ] as const;
            if (drafted === 0) return null;
            return bars.map(({ look, value, at }) => (
              <g key={`${month}${look}`}>
                <rect
                  class={`chart-bar chart-bar-${look}`}
                  fill={canvas.fill(look)}
                  x={at}
                  y={y(value)}
                  width={width}
                  height={y(0) - y(value)}
                />
                {x.step() >= ROOM && (
                  <text class="chart-value chart-tick-middle" x={at + width / 2} y={y(value) - 4}>
                    {value}
                  </text>
                )}
              </g>
            ));
          })
        }
      </MonthFrame>
    ),
  });
  const rows = months.map(({ month, drafted, hottest, posted }) => [
    longMonth(month),
    drafted,
    hottest.stop,
    hottest.improve,
    posted.stop,
    posted.improve,
  ]);
  return (
    <Figure
      name="Drafts at their hottest, and as they went out"
      caption={heatCaption(months)}
      legend={[
        ['hatched', 'at their hottest'],
        ['solid', 'as they went out'],
      ]}
      table={{
        head: [
          ...['Month', 'Replies', 'Asked about at the hottest', 'To improve at the hottest'],
          ...['Asked about as they went out', 'To improve as they went out'],
        ],
        rows,
      }}
      draw={draw}
    />
  );
}
