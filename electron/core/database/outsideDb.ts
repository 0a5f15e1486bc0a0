import type { ReadDb } from './readDb.ts';
import type { Sql } from './sql.ts';

/** Changes what is no data of people, and so no part of history: preferences and jobs. */
export interface OutsideDb extends ReadDb {
  /** Runs a statement that changes rows. */
  run(statement: Sql): void;
}
