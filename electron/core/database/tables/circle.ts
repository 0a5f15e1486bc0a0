import type { Channel, CircleHue, DefaultCircleKey, Depth } from '../../../../shared/model/circle.ts';
import { type Flag, integer, nullable, reference, table, text } from './table.ts';

/**
 * A ring of people, from the inside out by `position`. One with a `default_key` has a translated name. One with a
 * successor was removed: its members went there, and only what happened before tells of it.
 */
export const circle = table({
  columns: {
    position: integer(),
    default_key: nullable(text<DefaultCircleKey>()),
    name: nullable(text()),
    colour: nullable(text<CircleHue>()),
    capacity: nullable(integer()),
    cadence_days: nullable(integer()),
    maximum_days: nullable(integer()),
    threshold: nullable(integer()),
    promise: text(),
    delay_days: integer(),
    depth: text<Depth>(),
    channel: text<Channel>(),
    discussion: integer<Flag>(),
    successor_id: nullable(reference('circle')),
  },
});
