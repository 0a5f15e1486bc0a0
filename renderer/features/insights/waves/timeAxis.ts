import { type ScaleTime, scaleTime, type TimeInterval, timeDay, timeMonday, timeMonth, timeYear } from 'd3';
import { dayMilliseconds } from '../../../../shared/lib/dates.ts';

/** Room a wave's card needs to the right of its moment, in pixels. */
export const cardWidth = 216;
const leftMargin = 8;
const tickRoom = 88;
const shortestSpan = 7 * dayMilliseconds;

const intervals = [
  timeDay,
  timeDay.every(2),
  timeMonday,
  timeMonday.every(2),
  timeMonth,
  timeMonth.every(3),
  timeYear,
  timeYear.every(5),
].filter((interval): interval is TimeInterval => interval !== null);

/** Where moments stand in the lanes, and which days are written above them. */
export interface TimeAxis {
  readonly scale: ScaleTime<number, number>;
  readonly ticks: readonly Date[];
  readonly pixelsPerDay: number;
}

/**
 * One axis for all lanes: every card begins at its moment and fits before the right edge.
 * @param moments ISO 8601. @param width of the lanes in pixels.
 */
export function timeAxis(moments: readonly string[], width: number): TimeAxis {
  const times = moments.map((moment) => Date.parse(moment));
  const first = Math.min(...times);
  const last = Math.max(...times, first + shortestSpan);
  const scale = scaleTime()
    .domain([new Date(first), new Date(last)])
    .range([leftMargin, Math.max(leftMargin + 1, width - cardWidth - leftMargin)]);
  const pixelsPerDay = (scale(first + dayMilliseconds) ?? 0) - (scale(first) ?? 0);
  const [from, to] = [scale.invert(0), scale.invert(width)];
  const every = intervals.find((interval) => {
    const [one, other] = interval.range(from, new Date(to.getTime() + 3650 * dayMilliseconds));
    return one && other && scale(other) - scale(one) >= tickRoom;
  });
  const ticks = (every ?? timeYear)
    .range(from, to)
    .filter((tick) => scale(tick) >= 0 && scale(tick) < width - tickRoom / 2);
  return { scale, ticks, pixelsPerDay };
}
