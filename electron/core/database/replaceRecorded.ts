/**
 * SQL with which a migration that renames or splits a column does the same to rows that history recorded, so
 * that undo and redo fit the new table. Columns that a change did not touch are not recorded, and stay so.
 * @param parts the columns that take its place, each with SQL of its value; `value` is SQL of the recorded
 * one as JSON.
 */
export function replaceRecorded(
  table: string,
  column: string,
  parts: Readonly<Record<string, (value: string) => string>>,
): string {
  return ['before', 'after']
    .map((row) => {
      const values = Object.entries(parts).map(
        ([part, of]) => `'$.${part}', ${of(`(${row} -> '$.${column}')`)}`,
      );
      return `
UPDATE row_change SET ${row} = json_set(json_remove(${row}, '$.${column}'), ${values.join(', ')})
WHERE table_name = '${table}' AND json_type(${row}, '$.${column}') IS NOT NULL;`;
    })
    .join('');
}
