import { nullable, reference, table, text } from './table.ts';

/** That something on Today was put off until a moment, or dropped for good: then `until` is null. */
export const askAnswer = table({
  columns: {
    occasion: text(),
    contact_id: nullable(reference('contact')),
    until: nullable(text()),
  },
  key: ['occasion'],
  contact: { of: { column: 'contact_id' }, merging: 'go', erasing: 'remove', exporting: true },
});
