import type { MoveCause } from '../../../../shared/model/contact.ts';
import type { Stage } from '../../../../shared/model/lifecycle.ts';
import { nullable, reference, table, text } from './table.ts';

/** A step of a contact from one stage to another; the first one has no `from_stage`. */
export const stageMove = table({
  columns: {
    contact_id: reference('contact'),
    from_stage: nullable(text<Stage>()),
    to_stage: text<Stage>(),
    at: text(),
    reason: nullable(text()),
    cause: text<MoveCause>(),
  },
  // As for moves between circles: a chain of its own.
  contact: { of: { column: 'contact_id' }, merging: 'go', erasing: 'remove', exporting: true },
});
