import { statSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { firstMoment, heardMoment } from '../clock.ts';
import { type Knowledge, replicaOf, united } from './knowledge.ts';

/** What tells one file from a copy of it: it stays when the file is moved or written to. */
function placeOf(file: string): string {
  const { ino, birthtimeMs } = statSync(file, { bigint: true });
  return `${ino} ${birthtimeMs}`;
}

/**
 * Gives a file that was copied a name of its own in the moments of its clock, as two copies with one name
 * would take each other's changes for their own.
 * @param ids makes a uid, whose last part becomes the name.
 */
export function identifyReplica(writer: Database.Database, file: string, ids: () => string): void {
  const place = placeOf(file);
  const known = writer.prepare('SELECT place FROM replica').pluck().get() as string | undefined;
  if (known === place) return;
  writer.transaction(() => {
    if (known !== undefined) {
      const last = writer.prepare('SELECT clock FROM workspace').pluck().get() as string;
      writer.prepare('INSERT OR REPLACE INTO replica_seen VALUES (?, ?)').run(replicaOf(last), last);
      writer.prepare('UPDATE workspace SET clock = ?').run(heardMoment(firstMoment(ids()), last));
    }
    writer
      .prepare(
        'INSERT INTO replica (id, place) VALUES (1, ?) ON CONFLICT DO UPDATE SET place = excluded.place',
      )
      .run(place);
  })();
}

/**
 * Has a file that was written anew stay the copy that the one is whose place it is going to take, unless that was itself a copy
 * which nobody opened yet. Files of before copies were told apart have nothing of the kind.
 */
export function keepReplica(written: Database.Database, file: string): void {
  const isKnown = written.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'replica'").get() !== undefined;
  if (isKnown)
    written.prepare('UPDATE replica SET place = ? WHERE place = ?').run(placeOf(written.name), placeOf(file));
}

/** What this copy has seen of all copies, itself included. */
export function knowledgeOf(connection: Database.Database): Knowledge {
  const seen = connection.prepare('SELECT replica, hlc FROM replica_seen').all() as {
    replica: string;
    hlc: string;
  }[];
  const own = connection.prepare('SELECT clock FROM workspace').pluck().get() as string;
  return { ...Object.fromEntries(seen.map(({ replica, hlc }) => [replica, hlc])), [replicaOf(own)]: own };
}

/** Notes what has been seen of other copies. */
export function noteSeen(writer: Database.Database, seen: Knowledge): void {
  const own = knowledgeOf(writer);
  const put = writer.prepare('INSERT OR REPLACE INTO replica_seen (replica, hlc) VALUES (?, ?)');
  for (const [replica, hlc] of Object.entries(united(own, seen))) {
    if (own[replica] !== hlc) put.run(replica, hlc);
  }
}

/** Puts the clock of this copy at or after what it hears of, so that what it does next comes later. */
export function hear(writer: Database.Database, moments: Iterable<string>): void {
  let clock = writer.prepare('SELECT clock FROM workspace').pluck().get() as string;
  for (const moment of moments) clock = heardMoment(clock, moment);
  writer.prepare('UPDATE workspace SET clock = ?').run(clock);
}

/** Notes that what happened until a moment was told to another copy. */
export function noteShown(writer: Database.Database, hlc: string): void {
  writer.prepare('UPDATE replica SET shown = ? WHERE shown < ?').run(hlc, hlc);
}

/** The newest moment that another copy was told of; empty when none was told anything. */
export function shownUntil(writer: Database.Database): string {
  return writer.prepare('SELECT shown FROM replica').pluck().get() as string;
}
