import type Database from 'better-sqlite3';

/** What whoever opens a file knows of its copies. The database itself makes none and looks for none. */
export interface SafetyCopies {
  /** Whether a file is itself a copy that makes room for newer ones one day. */
  holds(file: string): boolean;
  /** Whether there are any: a file beside them that is empty or gone has lost what it held. */
  exist(file: string): boolean;
  /** Closes them to others than their owner and clears away unfinished ones: to be called by whoever holds the workspace. */
  tidy(file: string): void;
  /** The newest that can be opened and read from beginning to end, with its moment, ISO 8601 UTC. */
  newestSound(file: string): { readonly path: string; readonly at: string } | undefined;
  /** Copies what a connection has open, before it is brought from a version to a newer one. */
  beforeMigration(connection: Database.Database, version: number): void;
}
