import type { TableName } from './database/tables/index.ts';

/**
 * What an answer of the core can depend on: a table, the clock, or the one preference that figures depend on, the
 * currency. Tables that are copies of others are named by those others.
 */
export type Source =
  | TableName
  | 'preference'
  | 'currency'
  | 'language'
  | 'change_set'
  | 'job'
  | 'sync_conflict'
  | 'clock';

/** What a change to the file was about. */
export interface Change {
  readonly tables: readonly Source[];
  /** uids of the contacts whose entry in the list of people may be another one now; `many` for most of them. */
  readonly contacts: readonly string[] | 'many';
}

/** A change names at most so many contacts: from there on, asking for all of them again is as quick. */
export const mostNamed = 200;
