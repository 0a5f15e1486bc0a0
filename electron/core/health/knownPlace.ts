import type { ReadDb } from '../database/readDb.ts';
import { sql } from '../database/sql.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { SharedPlace } from './sharedPlace.ts';

const key = 'sharedPlace';

const written = ({ kind, name, folder }: SharedPlace): string => JSON.stringify({ kind, name, folder });

/** Whether somebody was told that the workspace is in this place, and went on there. */
export function isKnownPlace(db: ReadDb, place: SharedPlace): boolean {
  return db.value<string>(sql`SELECT value FROM preference WHERE key = ${key}`) === written(place);
}

/** Remembers that somebody knows of this place, so that they are told no more. */
export function keepKnownPlace(workspace: Workspace, place: SharedPlace): Promise<unknown> {
  return workspace.keep(['preference'], (db) =>
    db.run(sql`
      INSERT INTO preference (key, value) VALUES (${key}, ${written(place)})
      ON CONFLICT DO UPDATE SET value = excluded.value`),
  );
}
