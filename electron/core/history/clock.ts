import { Timestamp } from '@actual-app/crdt';

/** The largest counter that a moment of the clock can hold. */
const largestCounter = 0xffff;

/** The first moment of a copy's clock; `uid` is of the copy, and its last part names the copy in every moment. */
export function firstMoment(uid: string): string {
  return new Timestamp(0, 0, uid.replaceAll('-', '').slice(-16)).toString();
}

/**
 * The next moment of a hybrid clock: the wall clock's, or just after the last one when that stands still or
 * goes back. Moments are text that sorts in their order.
 * @param last a moment of the same copy.
 */
export function nextMoment(last: string, now: Date): string {
  const before = Timestamp.parse(last);
  if (!before) throw new Error(`No moment of the clock: ${last}`);
  if (now.getTime() > before.millis()) return new Timestamp(now.getTime(), 0, before.node()).toString();
  // The library's own `send` has one clock for the whole process and refuses when the wall clock was set back.
  const isFull = before.counter() === largestCounter;
  return new Timestamp(
    before.millis() + (isFull ? 1 : 0),
    isFull ? 0 : before.counter() + 1,
    before.node(),
  ).toString();
}

/**
 * The clock of a copy after it heard of a moment of another: not before it, so that the next one is later.
 * @param last the newest moment of the copy.
 */
export function heardMoment(last: string, heard: string): string {
  const [own, other] = [Timestamp.parse(last), Timestamp.parse(heard)];
  if (!own || !other) throw new Error(`No moments of the clock: ${last}, ${heard}`);
  const isLater = other.millis() - own.millis() || other.counter() - own.counter();
  return isLater > 0 ? new Timestamp(other.millis(), other.counter(), own.node()).toString() : last;
}
