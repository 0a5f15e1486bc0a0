import { reference, table, text } from './table.ts';

/** What a contact has in a field that the user made up. */
export const customValue = table({
  columns: { contact_id: reference('contact'), field_id: reference('custom_field'), value: text() },
  key: ['contact_id', 'field_id'],
  contact: { of: { column: 'contact_id' }, merging: 'follow', erasing: 'remove', exporting: true },
});
