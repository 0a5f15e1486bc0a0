import { table, text } from './table.ts';

/** That somebody was erased. Its uid is that of the contact who was, and says nothing else of them. */
export const erasure = table({ columns: { at: text() } });
