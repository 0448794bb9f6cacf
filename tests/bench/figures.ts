/** Small sums over measurements. */

/** The value below which a share (0..1) of the measurements lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** A figure against its aim, as one line of the report. */
export function line(what: string, figure: number, unit: string, aim?: number): string {
  const shown = `${figure < 10 ? figure.toFixed(3) : figure.toFixed(1)} ${unit}`;
  const judged = aim === undefined ? '' : `   aim ≤ ${aim} ${unit}   ${figure <= aim ? 'met' : 'MISSED'}`;
  return `  ${what.padEnd(58)} ${shown.padStart(12)}${judged}`;
}
