import type { PlacementCause } from '../../../../shared/model/contact.ts';
import { nullable, reference, table, text } from './table.ts';

/** A step of a contact from one circle to another; the first one has no `from_circle_id`. */
export const circleMove = table({
  columns: {
    contact_id: reference('contact'),
    from_circle_id: nullable(reference('circle')),
    to_circle_id: reference('circle'),
    at: text(),
    reason: nullable(text()),
    cause: text<PlacementCause>(),
  },
  // Moves make a chain from circle to circle: those of another contact would break it.
  contact: { of: { column: 'contact_id' }, merging: 'go', erasing: 'remove', exporting: true },
});
