import type { Channel, DefaultCircleKey, Depth } from '../../../../shared/model/circle.ts';
import { type Flag, integer, nullable, table, text } from './table.ts';

/** A ring of people, from the inside out by `position`. One with a `default_key` has a translated name. */
export const circle = table({
  columns: {
    position: integer(),
    default_key: nullable(text<DefaultCircleKey>()),
    name: nullable(text()),
    capacity: nullable(integer()),
    cadence_days: nullable(integer()),
    maximum_days: nullable(integer()),
    threshold: nullable(integer()),
    promise: text(),
    delay_days: integer(),
    depth: text<Depth>(),
    channel: text<Channel>(),
    discussion: integer<Flag>(),
  },
});
