import {
  type ColumnMapping,
  type DateOrder,
  dateFields,
  type ReadOptions,
} from '../../../shared/model/import.ts';
import type { ImportPreview } from '../../../shared/model/importRun.ts';

/** The orders a column of dates can be read in, the present one first; none when there is nothing to choose. */
export function dateOrdersAsked(preview: ImportPreview, column: ColumnMapping): readonly DateOrder[] {
  const fitting = preview.columns?.find(({ index }) => index === column.index)?.dateOrders ?? [];
  return dateFields.has(column.field) && fitting.length > 1 ? fitting : [];
}

/** Whether the file cannot be read well without an answer: no contacts found, or dates that read two ways. */
export function asksSomething(preview: ImportPreview, options: ReadOptions): boolean {
  if (!preview.mapping) return false;
  if (preview.count === 0) return true;
  return (
    options.mapping === undefined &&
    preview.mapping.columns.some((column) => dateOrdersAsked(preview, column).length > 0)
  );
}
