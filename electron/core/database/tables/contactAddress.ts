import { integer, nullable, reference, table, text } from './table.ts';

/** A place where a contact lives or works. */
export const contactAddress = table({
  columns: {
    contact_id: reference('contact'),
    label: nullable(text()),
    street: nullable(text()),
    postal_code: nullable(text()),
    city: nullable(text()),
    region: nullable(text()),
    country: nullable(text()),
    position: integer(),
  },
  contact: { of: { column: 'contact_id' }, merging: 'follow', erasing: 'remove', exporting: true },
  together: [['street', 'postal_code', 'city', 'region', 'country']],
});
