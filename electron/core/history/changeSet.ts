import {
  type CommandName,
  type CommandSummary,
  type Direction,
  type Origin,
  type PastUndoing,
  type Undoing,
  undoing,
} from '../../../shared/model/command.ts';
import { type Sql, sql } from '../database/sql.ts';

/** A stored command; `details` is JSON. */
export interface ChangeSetRow {
  id: number;
  uid: string;
  command: CommandName;
  details: string;
  at: string;
  origin: Origin;
  undo: Undoing;
  member: string | null;
  replayed: Direction | null;
}

/** A stored command as the page sees it. */
export function toSummary(row: ChangeSetRow): CommandSummary {
  return { uid: row.uid, command: row.command, details: JSON.parse(row.details), at: row.at };
}

/** What becomes of a command on the way back: one that a person made and could undo is final only when it was skipped. */
export function undoingOf({ undo, origin, command }: ChangeSetRow): PastUndoing {
  const wasStep = (origin === 'person' || origin === 'rule') && undoing[command] === 'step';
  return undo === 'never' && wasStep ? 'skipped' : undo;
}

/** The change set that is replayed next, by direction. */
export const nextToReplay: Readonly<Record<Direction, Sql>> = {
  undo: sql`SELECT * FROM change_set WHERE state = 'done' AND undo = 'step' ORDER BY id DESC LIMIT 1`,
  redo: sql`SELECT * FROM change_set WHERE state = 'undone' AND undo = 'step' ORDER BY id LIMIT 1`,
};
