import type { WaveDue } from '../../../shared/model/insight.ts';
import type { Person } from '../../../shared/model/person.ts';
import { listPeople } from '../contacts/people.ts';
import type { ReadDb } from '../database/readDb.ts';
import { sql } from '../database/sql.ts';
import type { RowOf } from '../database/tables.ts';
import { wavesDue } from '../insights/queries.ts';

/** A finished import, as Today recalls it. */
export interface RecentImport {
  readonly uid: string;
  readonly at: string;
  readonly fileName: string;
  readonly added: number;
  readonly updated: number;
  readonly skipped: number;
}

/** What asks for attention now. */
export interface Today {
  /** Whether there is nobody yet, so that the screen teaches instead. */
  readonly empty: boolean;
  readonly waves: readonly WaveDue[];
  /** People past their cadence, worst first. */
  readonly drifting: readonly Person[];
  readonly imports: readonly RecentImport[];
}

const recentImports = 5;

/** Gathers the first screen. */
export function today(db: ReadDb, now: string): Today {
  const people = listPeople(db, now);
  return {
    empty: people.length === 0,
    waves: wavesDue(db, now),
    drifting: people
      .filter(({ driftState }) => driftState === 'due' || driftState === 'drifting')
      .sort((one, other) => (other.drift ?? 0) - (one.drift ?? 0)),
    imports: db
      .all<RowOf<'import_batch'>>(
        sql`SELECT * FROM import_batch ORDER BY at DESC, id DESC LIMIT ${recentImports}`,
      )
      .map(({ uid, at, file_name, added, updated, skipped }) => ({
        uid,
        at,
        fileName: file_name,
        added,
        updated,
        skipped,
      })),
  };
}
