import { table, text } from './table.ts';

/** What a workspace decided about how it works, by name, as JSON. Unlike a preference it is undone like all data. */
export const setting = table({
  columns: {
    name: text(),
    value: text(),
  },
  key: ['name'],
});
