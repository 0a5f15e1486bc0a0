import { integer, reference, table, text } from './table.ts';

/**
 * Money paid back on a won deal. `amount` is above zero, in the smallest unit of the currency of the deal, and counts
 * against its revenue. A refund is of the contact of the deal too, and so goes where that goes.
 */
export const refund = table({
  columns: {
    deal_id: reference('deal'),
    contact_id: reference('contact'),
    amount: integer(),
    at: text(),
    reason: text(),
  },
  contact: { of: { column: 'contact_id' }, merging: 'follow', erasing: 'remove', exporting: true },
  together: [['deal_id', 'contact_id']],
});
