import { nullable, reference, table, text } from './table.ts';

/**
 * Something to be done. `due_day` is `YYYY-MM-DD` and `due_time` `HH:MM`, wherever the person is then. A task of a deal is of
 * the contact of the deal too, and so goes where that goes.
 */
export const task = table({
  columns: {
    title: text(),
    contact_id: nullable(reference('contact')),
    deal_id: nullable(reference('deal')),
    insight_id: nullable(reference('insight')),
    due_day: text(),
    due_time: nullable(text()),
    created_at: text(),
    done_at: nullable(text()),
  },
  contact: { of: { column: 'contact_id' }, merging: 'follow', erasing: 'remove', exporting: true },
  together: [
    ['due_day', 'due_time'],
    ['contact_id', 'deal_id'],
  ],
});
