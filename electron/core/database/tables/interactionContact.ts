import { reference, table } from './table.ts';

/** A contact who took part in an interaction. */
export const interactionContact = table({
  columns: { interaction_id: reference('interaction'), contact_id: reference('contact') },
  key: ['interaction_id', 'contact_id'],
  contact: { of: { column: 'contact_id' }, merging: 'follow', erasing: 'remove', exporting: true },
});
