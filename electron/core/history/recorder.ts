import type Database from 'better-sqlite3';
import type { CommandDetails, CommandName } from '../../../shared/model/command.ts';
import type { RowChangeListener } from '../database/writeDb.ts';
import { nextMoment } from './clock.ts';
import { rowToJson } from './rowJson.ts';

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
  readonly origin: 'person' | 'rule' | 'remote';
  readonly member: string | null;
  readonly device: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** Gives its moment by the clock that copies share. */
  readonly moment: () => string;
}

/** Starts recording; to be used inside the transaction of the command. */
export function startRecording(
  writer: Database.Database,
  command: CommandName,
  { uid, origin, member, device, at, moment }: CommandOrigin,
): Recorder {
  const undo = origin === 'person' && command !== 'workspace.create' ? 'step' : 'never';
  const setId = writer
    .prepare(
      `INSERT INTO change_set (uid, command, details, at, device, member, origin, clock, state, undo)
       VALUES (?, ?, '{}', ?, ?, ?, ?, '', 'done', ?) RETURNING id`,
    )
    .pluck()
    .get(uid, command, at, device, member, origin, undo) as number;
  const insertChange = writer.prepare(
    'INSERT INTO row_change (change_set_id, position, table_name, row_id, before, after) VALUES (?, ?, ?, ?, ?, ?)',
  );
  let changes = 0;
  return {
    noteChange(table, id, before, after) {
      changes += 1;
      insertChange.run(setId, changes, table, id, before && rowToJson(before), after && rowToJson(after));
    },
    finish(details) {
      if (changes === 0) {
        writer.prepare('DELETE FROM change_set WHERE id = ?').run(setId);
        return false;
      }
      // What was undone cannot be redone once somebody does something new; it stays for the record.
      if (origin === 'person') {
        writer.prepare("UPDATE change_set SET state = 'dropped' WHERE state = 'undone'").run();
      }
      writer
        .prepare('UPDATE change_set SET details = ?, clock = ? WHERE id = ?')
        .run(JSON.stringify(details), moment(), setId);
      return true;
    },
  };
}
