import { nullable, table, text } from './table.ts';

/** A piece of knowledge to share. */
export const insight = table({
  columns: { title: text(), created_at: text(), archived_at: nullable(text()) },
});
