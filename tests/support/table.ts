/** Tables that a test run prints: what was tried, where, and how it went. */

/** Rows × columns of short words; a cell that was never reached shows as a gap. */
export interface Table {
  set(row: string, column: string, cell: string): void;
  /** Prints it. To be called when all tests of a file are done, so that a failed one is seen as a gap. */
  print(): void;
}

/** Makes a table with a heading. */
export function createTable(heading: string, columns: readonly string[]): Table {
  const rows = new Map<string, Map<string, string>>();
  return {
    set(row, column, cell) {
      const cells = rows.get(row) ?? new Map<string, string>();
      rows.set(row, cells.set(column, cell));
    },
    print() {
      const first = Math.max(...[...rows.keys()].map((row) => row.length), 4);
      const wide = columns.map((column) =>
        Math.max(column.length, ...[...rows.values()].map((cells) => (cells.get(column) ?? '–').length)),
      );
      const line = (row: string, cells: readonly string[]): string =>
        `  ${row.padEnd(first)}  ${cells.map((cell, at) => cell.padEnd(wide[at] ?? 0)).join('  ')}`.trimEnd();
      const body = [...rows].map(([row, cells]) =>
        line(
          row,
          columns.map((column) => cells.get(column) ?? '–'),
        ),
      );
      process.stdout.write(`\n${heading}\n${[line('', columns), ...body].join('\n')}\n`);
    },
  };
}
