import { nullable, reference, table, text } from './table.ts';

/** An insight as one contact was given it: nobody gets the same one twice. */
export const delivery = table({
  columns: {
    wave_id: reference('wave'),
    insight_id: reference('insight'),
    /** Null once they were erased: what is left is a number. */
    contact_id: nullable(reference('contact')),
    status: text<'planned' | 'sent' | 'failed'>(),
    sent_at: nullable(text()),
  },
  key: ['insight_id', 'contact_id'],
  contact: { of: { column: 'contact_id' }, merging: 'follow', erasing: 'untie', exporting: true },
  together: [['status', 'sent_at']],
});
