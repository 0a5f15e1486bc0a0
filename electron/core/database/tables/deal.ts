import { integer, nullable, reference, table, text } from './table.ts';

/**
 * A sale, hoped for or decided. `amount` is in the smallest unit of the currency, `expected_on` is `YYYY-MM-DD`. `stage` is
 * what the program it came from calls its stage, `reference` what that knows it by.
 */
export const deal = table({
  columns: {
    title: text(),
    contact_id: reference('contact'),
    amount: integer(),
    currency: text(),
    status: text<'open' | 'won' | 'lost'>(),
    created_at: text(),
    closed_at: nullable(text()),
    expected_on: nullable(text()),
    stage: nullable(text()),
    owner: nullable(text()),
    lost_reason: nullable(text()),
    reference: nullable(text()),
  },
  contact: { of: { column: 'contact_id' }, merging: 'follow', erasing: 'remove', exporting: true },
  together: [
    ['amount', 'currency'],
    ['status', 'closed_at'],
  ],
});
