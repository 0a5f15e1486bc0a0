import type Database from 'better-sqlite3';
import type { ReadDb, SlowStatementListener } from '../database/readDb.ts';
import type { SafetyCopies } from '../database/safetyCopies.ts';
import type { Settler } from '../history/remote/settler.ts';
import type { Errand } from '../workers/errand.ts';
import type { Merged, MergeInput } from './copies.ts';
import type { Turn } from './elsewhere.ts';
import type { ConcernedContacts, Derived } from './following.ts';
import type { Replayed, ReplayInput } from './replaying.ts';

/** What is kept true along with people's data, whoever changes it. */
export interface Following {
  /** Copies of people's data that are kept true, such as the search index. */
  readonly derived: (writer: Database.Database) => Derived;
  /** Tells whose entry in the list of people a transaction changes. */
  readonly concerned: (writer: Database.Database) => ConcernedContacts;
}

/** Where a workspace gets its time, its identities and all that features know. */
export interface WorkspaceOptions extends Following {
  readonly file: string;
  /** Whether the file has to be there; if undefined, when there are copies of it. */
  readonly expected: boolean | undefined;
  readonly copies: SafetyCopies;
  readonly clock: () => Date;
  readonly ids: () => string;
  /** Names the machine in history. */
  readonly device: string;
  /** Names the person at this copy in history; null when they have no name. */
  readonly member: (db: ReadDb) => string | null;
  /** Mend what copies did together that none did alone. */
  readonly settlers: readonly Settler[];
  readonly onSlow: SlowStatementListener;
  /** Replays a step in a worker with the same `Following`: see `replayErrand`. */
  readonly replayElsewhere: Errand<ReplayInput & Turn, Replayed>;
  /** Merges much from another copy in a worker with the same `Following` and settlers: see `mergeErrand`. */
  readonly mergeElsewhere: Errand<MergeInput, Merged>;
  /** Told about errors that nobody else hears of. */
  readonly onError: (error: unknown) => void;
}
