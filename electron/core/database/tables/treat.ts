import { reference, table, text } from './table.ts';

/** That somebody was given what their circle promises, in the words of the promise then. */
export const treat = table({
  columns: { contact_id: reference('contact'), at: text(), promise: text() },
  contact: { of: { column: 'contact_id' }, merging: 'follow', erasing: 'remove', exporting: true },
});
