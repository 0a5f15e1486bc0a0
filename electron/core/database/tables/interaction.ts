import { integer, nullable, reference, table, text } from './table.ts';

/** Something that happened with one or several contacts. `resolved_at` is of complaints: until then one is open. */
export const interaction = table({
  columns: {
    kind: text(),
    direction: text<'in' | 'out' | 'both'>(),
    at: text(),
    summary: text(),
    nps: nullable(integer()),
    insight_id: nullable(reference('insight')),
    resolved_at: nullable(text()),
  },
  contact: {
    of: { through: 'interaction_contact' },
    merging: 'follow',
    erasing: 'remove-last',
    exporting: true,
  },
});
