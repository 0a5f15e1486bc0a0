import { bytes, reference, table, text } from './table.ts';

/** What a contact looks like. */
export const contactPhoto = table({
  columns: { contact_id: reference('contact'), media_type: text(), data: bytes() },
  key: ['contact_id'],
  contact: { of: { column: 'contact_id' }, merging: 'follow', erasing: 'remove', exporting: true },
  together: [['media_type', 'data']],
});
