import type Database from 'better-sqlite3';
import type { CommandDetails, CommandName } from '../../../shared/model/command.ts';
import type { RowChangeListener } from '../database/writeDb.ts';
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

/** Advances the workspace's logical clock, which orders commands whatever the wall clock says. */
export function tick(writer: Database.Database): number {
  return writer
    .prepare('UPDATE workspace SET logical_clock = logical_clock + 1 RETURNING logical_clock')
    .pluck()
    .get() as number;
}

/** Starts recording; to be used inside the transaction of the command. */
export function startRecording(
  writer: Database.Database,
  command: CommandName,
  origin: { uid: string; at: string; device: string },
): Recorder {
  const setId = writer
    .prepare(
      `INSERT INTO change_set (uid, command, details, at, device, logical_clock, state)
       VALUES (?, ?, '{}', ?, ?, 0, 'done') RETURNING id`,
    )
    .pluck()
    .get(origin.uid, command, origin.at, origin.device) as number;
  const insertChange = writer.prepare(
    'INSERT INTO row_change (change_set_id, table_name, row_id, before, after) VALUES (?, ?, ?, ?, ?)',
  );
  let changes = 0;
  return {
    noteChange(table, id, before, after) {
      changes += 1;
      insertChange.run(setId, table, id, before && rowToJson(before), after && rowToJson(after));
    },
    finish(details) {
      if (changes === 0) {
        writer.prepare('DELETE FROM change_set WHERE id = ?').run(setId);
        return false;
      }
      // What was undone cannot be redone once something new is done; it stays for the record.
      writer.prepare("UPDATE change_set SET state = 'dropped' WHERE state = 'undone'").run();
      writer
        .prepare('UPDATE change_set SET details = ?, logical_clock = ? WHERE id = ?')
        .run(JSON.stringify(details), tick(writer), setId);
      return true;
    },
  };
}
