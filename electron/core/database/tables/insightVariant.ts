import type { Depth } from '../../../../shared/model/circle.ts';
import { reference, table, text } from './table.ts';

/** The text of an insight at one depth, in Markdown. */
export const insightVariant = table({
  columns: { insight_id: reference('insight'), depth: text<Depth>(), body: text() },
  key: ['insight_id', 'depth'],
});
