import { existsSync, readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { driftStates } from '../../../shared/model/person.ts';
import { Problem } from '../../../shared/model/problem.ts';
import type { Due, Glance } from '../../../shared/model/workspaces.ts';
import { listBackups } from '../backups/backup.ts';
import { backupFailure } from '../backups/queries.ts';
import { lastCopyAt } from '../backups/retention.ts';
import { sketchPeople } from '../contacts/people.ts';
import { connect, isEncrypted } from '../database/connect.ts';
import { isDamage } from '../database/damage.ts';
import { assertOurs, fileVersion } from '../database/migrate.ts';
import { migrations } from '../database/migrations/index.ts';
import { readDbOn } from '../database/readDb.ts';
import { countWavesDue } from '../insights/queries.ts';
import { countTasksDue } from '../tasks/queries.ts';
import type { Errand } from '../workers/errand.ts';

export interface GlanceInput {
  readonly file: string;
  /** ISO 8601 UTC. */
  readonly now: string;
  /** The day where the machine is, `YYYY-MM-DD`. */
  readonly day: string;
}

/** Where the header of a file says that a log belongs to it, and what says that none does. */
const [logMarks, withoutLog] = [[18, 19], 1] as const;

/**
 * Connects with what a file holds, without a trace of it: a file that nobody has open is read into memory, as SQLite would
 * make a log beside it and hold it meanwhile. One that is open, here or elsewhere, has its latest in its log, and is read
 * beside whoever writes it.
 */
function connectAside(file: string): Database.Database {
  const isHeld = (): boolean => existsSync(`${file}-wal`);
  const image = isHeld() ? null : readFileSync(file);
  // Somebody may have opened it meanwhile, and written between the first page and the last.
  if (image === null || isHeld()) return connect(file, { readonly: true, fileMustExist: true });
  for (const mark of logMarks) image[mark] = withoutLog;
  return new Database(image);
}

function dueIn(connection: Database.Database, { file, now, day }: GlanceInput): Due {
  const db = readDbOn(connection);
  const { driftState } = sketchPeople(db, now);
  const count = (state: (typeof driftStates)[number]): number =>
    driftState.filter((one) => driftStates[one] === state).length;
  const drifting = count('drifting');
  return {
    is: 'read',
    waves: countWavesDue(db, now),
    waiting: count('due') + drifting,
    drifting,
    tasks: countTasksDue(db, day),
    lastBackupAt: lastCopyAt(listBackups(file), new Date(now)) ?? null,
    backupFailed: backupFailure(db) !== null,
  };
}

function glanceAt(input: GlanceInput): Glance {
  const { file } = input;
  if (!existsSync(file)) return { is: 'gone' };
  if (isEncrypted(file) && !existsSync(`${file}-wal`)) return { is: 'encrypted' };
  const connection = connectAside(file);
  try {
    if (connection.pragma('quick_check(1)', { simple: true }) !== 'ok') return { is: 'damaged' };
    assertOurs(connection);
    const newest = migrations.at(-1)?.version ?? 0;
    const version = fileVersion(connection);
    if (version !== newest) return { is: version < newest ? 'older' : 'newer' };
    return dueIn(connection, input);
  } finally {
    connection.close();
  }
}

/** Looks what is due in a workspace that may be open, here or elsewhere, or closed; it changes nothing and is in nobody's way. */
export const glance: Errand<GlanceInput, Glance> = {
  name: 'workspaces.glance',

  run(input) {
    try {
      return glanceAt(input);
    } catch (error) {
      if (isDamage(error)) return { is: 'damaged' };
      if (error instanceof Problem)
        return { is: error.code === 'passphrase-needed' ? 'encrypted' : 'foreign' };
      return { is: 'unreadable' };
    }
  },
};
