/** Rows under each other, in columns as wide as what is in them. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows.reduce<number[]>(
    (widest, row) => row.map((cell, column) => Math.max(cell.length, widest[column] ?? 0)),
    [],
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** The day of a moment, `YYYY-MM-DD` in UTC; a dash for none. */
export function day(at: string | null): string {
  return at?.slice(0, 10) ?? '-';
}
