import { integer, nullable, reference, table, text } from './table.ts';

/** A sale, hoped for or decided. `amount` is in the smallest unit of the currency. */
export const deal = table({
  columns: {
    title: text(),
    contact_id: reference('contact'),
    amount: integer(),
    currency: text(),
    status: text<'open' | 'won' | 'lost'>(),
    created_at: text(),
    closed_at: nullable(text()),
  },
  contact: { of: { column: 'contact_id' }, merging: 'follow', erasing: 'remove', exporting: true },
  together: [
    ['amount', 'currency'],
    ['status', 'closed_at'],
  ],
});
