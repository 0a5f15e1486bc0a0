import { integer, table, text } from './table.ts';

/** What became of an imported file. */
export const importBatch = table({
  columns: {
    at: text(),
    file_name: text(),
    format: text(),
    added: integer(),
    updated: integer(),
    skipped: integer(),
  },
});
