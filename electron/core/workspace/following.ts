import type { OutsideDb } from '../database/outsideDb.ts';
import type { RowChangeListener } from '../database/writeDb.ts';
import type { Change, Source } from '../reads.ts';

/** Writes down what follows from a change, in the same transaction; returns what it has changed. */
export type Follower = (changed: ReadonlySet<Source>, db: OutsideDb) => readonly Source[];

/** Keeps a copy of people's data true within the transaction that changes them. */
export interface Derived {
  /** Notes what a row change concerns. */
  readonly noteChange: RowChangeListener;
  /** Writes the copy of what was noted; to be called before the transaction ends. */
  refresh(): void;
  /** Forgets what was noted, after a transaction that did not come to be. */
  forget(): void;
}

/** Gathers whose entry in the list of people a transaction changes. */
export interface ConcernedContacts {
  /** Notes which contacts a row change concerns. */
  readonly noteChange: RowChangeListener;
  /** Tells whom the changes concern, and forgets them; to be called before the transaction ends. */
  take(): Change['contacts'];
  /** Forgets what was noted, after a transaction that did not come to be. */
  forget(): void;
}
