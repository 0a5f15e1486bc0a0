import type { CustomFieldType } from '../../../../shared/model/contact.ts';
import { integer, table, text } from './table.ts';

/** A field that the user made up, for all contacts. `options` is JSON: what can be chosen from. */
export const customField = table({
  columns: {
    name: text(),
    type: text<CustomFieldType>(),
    options: text(),
    position: integer(),
  },
  key: ['name'],
});
