import type Database from 'better-sqlite3';
import {
  type CommandDetails,
  type CommandName,
  type Direction,
  type Origin,
  undoing,
} from '../../../shared/model/command.ts';
import type { RowChangeListener, StoredRow } from '../database/writeDb.ts';
import { nextMoment } from './clock.ts';
import { isSame, rowToJson } from './rowJson.ts';

/** Writes the row changes of one command as one change set. */
export interface Recorder {
  readonly noteChange: RowChangeListener;
  /**
   * Completes the change set with what the command was about. A command that changed nothing leaves no
   * trace, so that Undo never seems to do nothing.
   * @returns whether anything was recorded.
   */
  finish(details: CommandDetails): boolean;
}

/** Advances the workspace's clock, which orders commands of all copies whatever their wall clocks say. */
export function tick(writer: Database.Database, now: Date): string {
  const last = writer.prepare('SELECT clock FROM workspace').pluck().get() as string;
  const moment = nextMoment(last, now);
  writer.prepare('UPDATE workspace SET clock = ?').run(moment);
  return moment;
}

/** Who or what gives a command, and when. */
export interface CommandOrigin {
  readonly uid: string;
  readonly device: string;
  readonly origin: Origin;
  /** Name of who gives it; null when no person does, or none with a name. */
  readonly member: string | null;
  /** Which way another copy replayed an earlier command; null for a new one. */
  readonly replayed?: Direction | null;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** Gives its moment by the clock that copies share. */
  readonly moment: () => string;
}

/** The columns of two states of a row that differ, as they were and as they are. */
export function differing(before: StoredRow, after: StoredRow): { before: StoredRow; after: StoredRow } {
  const columns = Object.keys(after).filter((column) => !isSame(before[column], after[column]));
  const pick = (row: StoredRow) => Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
  return { before: pick(before), after: pick(after) };
}

/** Starts recording; to be used inside the transaction of the command. */
export function startRecording(
  writer: Database.Database,
  command: CommandName,
  { uid, origin, member, replayed = null, device, at, moment }: CommandOrigin,
): Recorder {
  // What a job or another copy did is no step of the person at this one.
  const undo = origin === 'person' || origin === 'rule' ? undoing[command] : 'never';
  const setId = writer
    .prepare(
      `INSERT INTO change_set (uid, command, details, at, device, member, replayed, origin, clock, state, undo)
       VALUES (?, ?, '{}', ?, ?, ?, ?, ?, '', 'done', ?)`,
    )
    .run(uid, command, at, device, member, replayed, origin, undo).lastInsertRowid as number;
  const insertChange = writer.prepare(
    'INSERT INTO row_change (change_set_id, position, table_name, row_id, before, after) VALUES (?, ?, ?, ?, ?, ?)',
  );
  // Of an inserted row its key is enough: what it holds is in the table until it is undone.
  const insertBirth = writer.prepare(
    'INSERT INTO row_change (change_set_id, position, table_name, row_id) VALUES (?, ?, ?, ?)',
  );
  let changes = 0;
  return {
    noteChange(table, id, before, after) {
      changes += 1;
      if (before === null) insertBirth.run(setId, changes, table, id);
      else if (after === null) insertChange.run(setId, changes, table, id, rowToJson(before), null);
      else {
        const patch = differing(before, after);
        insertChange.run(setId, changes, table, id, rowToJson(patch.before), rowToJson(patch.after));
      }
    },
    finish(details) {
      if (changes === 0) {
        writer.prepare('DELETE FROM change_set WHERE id = ?').run(setId);
        return false;
      }
      // What was undone cannot be redone once somebody does something new; it stays for the record.
      if (origin === 'person' || undo === 'step')
        writer.prepare("UPDATE change_set SET state = 'dropped' WHERE state = 'undone'").run();
      writer
        .prepare('UPDATE change_set SET details = ?, clock = ? WHERE id = ?')
        .run(JSON.stringify(details), moment(), setId);
      return true;
    },
  };
}
