import { reference, table } from './table.ts';

/** A tag that a contact has. */
export const contactTag = table({
  columns: { contact_id: reference('contact'), tag_id: reference('tag') },
  key: ['contact_id', 'tag_id'],
  contact: { of: { column: 'contact_id' }, merging: 'follow', erasing: 'remove', exporting: true },
});
