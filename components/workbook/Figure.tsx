import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { inThousands } from './coming-up-words';
import { usePrinting } from './use-printing';
import { useWidth } from './use-width';

/** How an area of a chart is filled: never told apart by colour alone. */
export type Look = 'solid' | 'hatched' | 'dotted';

/** What a chart is drawn with. */
export interface Canvas {
  /** CSS px. */
  width: number;
  /** Value of the attribute `fill`. */
  fill(look: Look): string;
}

/** The numbers of a chart, as a table. */
export interface ChartTable {
  head: readonly string[];
  rows: readonly (readonly ComponentChildren[])[];
}

interface FigureProps {
  name: string;
  /** What it shows, in words. */
  caption: string;
  legend?: readonly (readonly [Look | 'mark', string])[];
  table: ChartTable;
  draw: (canvas: Canvas) => { height: number; shapes: ComponentChildren };
}

/** A chart with its name, what it shows in words, and its numbers as a table. */
export function Figure({ name, caption, legend = [], table, draw }: FigureProps) {
  const id = useId();
  const [area, width] = useWidth<HTMLDivElement>();
  const fill = (look: Look): string => (look === 'solid' ? 'currentColor' : `url(#${id}-${look})`);
  const { height, shapes } = draw({ width, fill });
  return (
    <figure class="chart" aria-labelledby={`${id}-name`}>
      <h2 id={`${id}-name`}>{name}</h2>
      <figcaption>{caption}</figcaption>
      <div ref={area} class="chart-area">
        <svg role="img" aria-label={`${name}, as a chart. ${caption}`} viewBox={`0 0 ${width} ${height}`}>
          <defs>
            <pattern
              id={`${id}-hatched`}
              width="6"
              height="6"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <rect class="chart-ground" width="6" height="6" />
              <line class="chart-hatch" y2="6" x1="1.5" x2="1.5" />
            </pattern>
            <pattern id={`${id}-dotted`} width="6" height="6" patternUnits="userSpaceOnUse">
              <rect class="chart-ground" width="6" height="6" />
              <circle class="chart-dot" cx="3" cy="3" r="1.5" />
            </pattern>
          </defs>
          {shapes}
        </svg>
      </div>
      {legend.length > 0 && (
        <ul class="legend soft">
          {legend.map(([look, words]) => (
            <li key={look}>
              <span class={`swatch swatch-${look}`} aria-hidden="true" /> {words}
            </li>
          ))}
        </ul>
      )}
      <AsTable name={name} table={table} />
    </figure>
  );
}

function AsTable({ name, table: { head, rows } }: { name: string; table: ChartTable }) {
  const isPrinting = usePrinting();
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      class="fold"
      open={isOpen || isPrinting}
      onToggle={(event) => {
        if (!isPrinting) setOpen(event.currentTarget.open);
      }}
    >
      <summary>
        As a table<span class="unseen">: {name}</span>
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the window is scrolled by keyboard */}
      <section class="table-area" aria-label={`${name}, as a table`} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {head.map((words) => (
                <th key={words} scope="col">
                  {words}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([first, ...rest], at) => (
              <tr key={at}>
                <th scope="row">{first}</th>
                {rest.map((cell, place) => (
                  <td key={place}>{typeof cell === 'number' ? inThousands(cell) : cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
