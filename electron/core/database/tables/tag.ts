import { table, text } from './table.ts';

/** A word that groups contacts; case does not count. */
export const tag = table({ columns: { name: text() }, key: ['name'] });
