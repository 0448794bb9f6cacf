/** Small sums over measurements. */

/** The value below which a share (0..1) of the measurements lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** A figure against its aim, as one line of the report; `most` for what should be small, `least` for what should be large. */
export function line(what: string, figure: number, unit: string, most?: number, least?: number): string {
  const shown = `${figure < 10 ? figure.toFixed(3) : figure.toFixed(1)} ${unit}`;
  const aim = most === undefined ? (least === undefined ? '' : `≥ ${least}`) : `≤ ${most}`;
  const met = (most === undefined || figure <= most) && (least === undefined || figure >= least);
  const judged = aim === '' ? '' : `   aim ${aim} ${unit}   ${met ? 'met' : 'MISSED'}`;
  return `  ${what.padEnd(58)} ${shown.padStart(12)}${judged}`;
}

/** Rows under a head, each column as wide as its widest cell. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, at) => Math.max(...all.map((row) => (row[at] ?? '').length)));
  return all
    .map(
      (row) =>
        `  ${row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ')}`,
    )
    .join('\n');
}
