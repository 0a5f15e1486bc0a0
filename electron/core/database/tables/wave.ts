import type { Channel, Depth } from '../../../../shared/model/circle.ts';
import { type Flag, integer, nullable, reference, table, text } from './table.ts';

/** When and how one circle gets an insight. */
export const wave = table({
  columns: {
    insight_id: reference('insight'),
    circle_id: reference('circle'),
    at: text(),
    zone: text(),
    depth: text<Depth>(),
    channel: text<Channel>(),
    discussion: integer<Flag>(),
    invitation: text(),
    status: text<'draft' | 'scheduled' | 'sent' | 'skipped'>(),
    sent_at: nullable(text()),
  },
  key: ['insight_id', 'circle_id'],
  together: [
    ['at', 'zone'],
    ['status', 'sent_at'],
  ],
});
