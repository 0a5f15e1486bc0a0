import { table, text } from './table.ts';

/**
 * That somebody was erased. Its uid is that of the contact who was, and says nothing else of them. Everything that was undone
 * is forgotten with it; where nothing but that was done, it has a uid of its own.
 */
export const erasure = table({ columns: { at: text() } });
