import { type PlainField, plainFields } from '../../../../shared/model/contactFields.ts';
import type { Stage } from '../../../../shared/model/lifecycle.ts';
import { type Column, type Flag, integer, nullable, reference, table, text } from './table.ts';

/** The plain fields of a contact; each holds a text or nothing. */
const plainColumns = Object.fromEntries(
  Object.values(plainFields).map(({ column }) => [column, nullable(text())]),
) as { [Field in PlainField as (typeof plainFields)[Field]['column']]: Column<string | null> };

/**
 * A person or an organisation. An organisation may be in no circle: then it is known through its people. `referred_at` is when
 * it was written down who referred them; null is when they became known.
 */
export const contact = table({
  columns: {
    kind: text<'person' | 'organisation'>(),
    display_name: text(),
    sort_name: text(),
    given_name: nullable(text()),
    family_name: nullable(text()),
    organisation_id: nullable(reference('contact')),
    ...plainColumns,
    notes: text(),
    referred_by_id: nullable(reference('contact')),
    referred_at: nullable(text()),
    consent: text<'granted' | 'refused' | 'unknown'>(),
    consent_at: nullable(text()),
    consent_origin: nullable(text()),
    circle_id: nullable(reference('circle')),
    /** Whether an import put them in the circle that all start in, and nobody placed them since. */
    is_unsorted: integer<Flag>(),
    stage: text<Stage>(),
    created_at: text(),
    archived_at: nullable(text()),
  },
  contact: { of: 'itself', merging: 'fill', erasing: 'remove', exporting: true },
  together: [
    // A person is always in a circle.
    ['kind', 'circle_id'],
    ['display_name', 'sort_name', 'given_name', 'family_name'],
    ['consent', 'consent_at', 'consent_origin'],
    ['referred_by_id', 'referred_at'],
  ],
});
