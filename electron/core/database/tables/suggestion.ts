import { nullable, reference, table, text } from './table.ts';

/** What an assistant would do, until a person accepts or dismisses it: a command with its input, and what it began with. */
export const suggestion = table({
  columns: {
    at: text(),
    program: text(),
    command: text(),
    input: text(),
    began: text(),
    contact_id: nullable(reference('contact')),
  },
  contact: { of: { column: 'contact_id' }, merging: 'go', erasing: 'remove', exporting: true },
  together: [['command', 'input', 'began', 'contact_id']],
});
