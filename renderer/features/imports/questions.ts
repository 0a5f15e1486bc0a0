import type { ColumnMapping, ImportField, ReadOptions } from '../../../shared/model/import.ts';
import type { ImportPreview } from '../../../shared/model/importRun.ts';

/** What holds whole dates, whose order may be unclear. */
const dateFields: readonly ImportField[] = ['birthday', 'connectedOn'];

/** Whether the order of the dates in a column is for the user to say. */
export function asksDateOrder(preview: ImportPreview, column: ColumnMapping): boolean {
  const found = preview.columns?.find(({ index }) => index === column.index);
  return dateFields.includes(column.field) && (found?.dateOrders.length ?? 0) > 1;
}

/** Whether the file cannot be read well without an answer: no contacts found, or dates that read two ways. */
export function asksSomething(preview: ImportPreview, options: ReadOptions): boolean {
  if (!preview.mapping) return false;
  if (preview.count === 0) return true;
  return (
    options.mapping === undefined && preview.mapping.columns.some((column) => asksDateOrder(preview, column))
  );
}
