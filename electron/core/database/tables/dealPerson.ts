import { reference, table, text } from './table.ts';

/** Somebody who has a part in a deal beside its customer, and which (`role` may be empty). */
export const dealPerson = table({
  columns: {
    deal_id: reference('deal'),
    contact_id: reference('contact'),
    role: text(),
  },
  key: ['deal_id', 'contact_id'],
  contact: { of: { column: 'contact_id' }, merging: 'follow', erasing: 'remove', exporting: true },
});
