import { integer, nullable, reference, table, text } from './table.ts';

/** A way to reach a contact. `match_key` is what spellings of the same have in common. */
export const contactPoint = table({
  columns: {
    contact_id: reference('contact'),
    type: text<'email' | 'phone' | 'link'>(),
    label: nullable(text()),
    value: text(),
    match_key: text(),
    position: integer(),
  },
  contact: { of: { column: 'contact_id' }, merging: 'follow', erasing: 'remove', exporting: true },
  together: [['type', 'value', 'match_key']],
});
