import type { CommandSummary } from '../../../shared/model/command.ts';
import { Problem } from '../../../shared/model/problem.ts';
import type { OutsideDb } from '../database/outsideDb.ts';
import { sql } from '../database/sql.ts';
import { type ChangeSetRow, nextToReplay, toSummary, undoingOf } from '../history/changeSet.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** The step to be skipped or taken up again. @throws Problem `not-found` when it is not, or no longer, that. */
function stepToMark(db: OutsideDb, uid: string, skipped: boolean): ChangeSetRow {
  const found = skipped
    ? [nextToReplay.undo, nextToReplay.redo].map((next) => db.get<ChangeSetRow>(next))
    : db
        .all<ChangeSetRow>(sql`SELECT * FROM change_set WHERE uid = ${uid}`)
        .filter((set) => undoingOf(set) === 'skipped');
  const set = found.find((candidate) => candidate?.uid === uid);
  if (!set) throw new Problem('not-found');
  return set;
}

/**
 * Makes Undo and Redo pass over the step that is next, which something else may keep from being replayed for good;
 * or no longer (`skipped` false). What the step changed stays as it is.
 * @throws Problem `not-found`. @returns the step.
 */
export function skipStep(
  workspace: Workspace,
  { step, skipped }: { step: string; skipped: boolean },
): Promise<CommandSummary> {
  return workspace.keep(['change_set'], (db) => {
    const set = stepToMark(db, step, skipped);
    db.run(sql`UPDATE change_set SET undo = ${skipped ? 'never' : 'step'} WHERE id = ${set.id}`);
    return toSummary(set);
  });
}
