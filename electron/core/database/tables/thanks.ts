import type { ThanksAnswer } from '../../../../shared/rules/thanks.ts';
import { nullable, reference, table, text } from './table.ts';

/** What was done about thanking somebody for what they brought until then; `until` is of `later`. */
export const thanks = table({
  columns: {
    contact_id: reference('contact'),
    at: text(),
    answer: text<ThanksAnswer>(),
    until: nullable(text()),
  },
  contact: { of: { column: 'contact_id' }, merging: 'follow', erasing: 'remove', exporting: true },
  together: [['answer', 'until']],
});
