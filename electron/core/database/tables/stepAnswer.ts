import type { StepAnswer, StepDirection } from '../../../../shared/model/suggestedStep.ts';
import { reference, table, text } from './table.ts';

/** That somebody did not take a suggested step of a contact: until when it is not suggested again. */
export const stepAnswer = table({
  columns: {
    contact_id: reference('contact'),
    direction: text<StepDirection>(),
    answer: text<StepAnswer>(),
    until: text(),
  },
  key: ['contact_id', 'direction'],
  contact: { of: { column: 'contact_id' }, merging: 'go', erasing: 'remove', exporting: true },
  together: [['answer', 'until']],
});
