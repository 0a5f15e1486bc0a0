import type { CommandSummary, Direction, PastUndoing } from '../../../shared/model/command.ts';
import type { ReadDb } from '../database/readDb.ts';
import { sql } from '../database/sql.ts';
import { type ChangeSetRow, nextToReplay, toSummary, undoingOf } from '../history/changeSet.ts';

/** What Undo and Redo would do now; null when there is nothing. */
export interface HistoryState {
  readonly undo: CommandSummary | null;
  readonly redo: CommandSummary | null;
}

/** The commands that Undo and Redo would replay next. */
export function historyState(db: ReadDb): HistoryState {
  const undo = db.get<ChangeSetRow>(nextToReplay.undo);
  const redo = db.get<ChangeSetRow>(nextToReplay.redo);
  return { undo: undo ? toSummary(undo) : null, redo: redo ? toSummary(redo) : null };
}

/** A command of the past with whether it stands: done, undone (can be redone) or dropped (undone for good). */
export interface PastCommand extends CommandSummary {
  readonly state: 'done' | 'undone' | 'dropped';
  /** Whether Undo takes it back, passes over it, or it is final. */
  readonly undo: PastUndoing;
  /** Name of who did it; null when no person did, or none with a name. */
  readonly member: string | null;
  /** Which way another copy replayed it: this tells of that, not of the command itself. */
  readonly replayed: Direction | null;
}

/** The latest commands, newest first. */
export function pastCommands(db: ReadDb, limit: number): PastCommand[] {
  return db
    .all<ChangeSetRow & Pick<PastCommand, 'state'>>(
      sql`SELECT * FROM change_set WHERE command <> 'workspace.create' ORDER BY id DESC LIMIT ${limit}`,
    )
    .map((row) => ({
      ...toSummary(row),
      state: row.state,
      undo: undoingOf(row),
      member: row.member,
      replayed: row.origin === 'remote' ? row.replayed : null,
    }));
}
