import { reference, table, text } from './table.ts';

/**
 * A time that a contact was archived and has come back from: `from_at` is the first moment of it, `to_at` the first
 * after. While it lasts, `contact.archived_at` says so.
 */
export const archivedSpan = table({
  columns: {
    contact_id: reference('contact'),
    from_at: text(),
    to_at: text(),
  },
  contact: { of: { column: 'contact_id' }, merging: 'go', erasing: 'remove', exporting: true },
});
