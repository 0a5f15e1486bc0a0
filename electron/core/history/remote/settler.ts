import type { TableName } from '../../database/tables/index.ts';
import type { WriteDb } from '../../database/writeDb.ts';
import type { Conflict } from './conflicts.ts';

/** What a settler works with, within the transaction that merges. */
export interface SettleContext {
  readonly db: WriteDb;
  /** Ids of the rows of a table that came or changed. */
  changed(table: TableName): ReadonlySet<number>;
  /** When a column of a stored row was written last, as a moment that sorts. */
  writtenAt(table: TableName, row: { readonly id: number; readonly uid: string }, column: string): string;
  /** Tells people how something was settled. */
  note(conflict: Conflict): void;
}

/**
 * Mends what no single change broke but several together did. What it writes travels to the other copies;
 * they meet the same and must write the same, so it may depend on nothing but what all copies share.
 */
export type Settler = (context: SettleContext) => void;
