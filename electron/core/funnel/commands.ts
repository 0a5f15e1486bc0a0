import type { MoveCause } from '../../../shared/model/contact.ts';
import type { Stage } from '../../../shared/model/lifecycle.ts';
import { contactRows } from '../contacts/find.ts';
import type { WriteDb } from '../database/writeDb.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Brings one contact to a stage and keeps the move. Part of a larger command. */
export function enterStage(
  db: WriteDb,
  contact: { id: number; stage: Stage },
  stage: Stage,
  history: { at: string; cause: MoveCause; reason?: string | null },
): void {
  db.update('contact', contact.id, { stage });
  db.insert('stage_move', {
    contact_id: contact.id,
    from_stage: contact.stage,
    to_stage: stage,
    at: history.at,
    reason: history.reason ?? null,
    cause: history.cause,
  });
}

/** Sets the lifecycle stage of contacts and keeps the moves, as one command. */
export function setStage(
  workspace: Workspace,
  input: { contacts: readonly string[]; stage: Stage; reason: string | null },
): Promise<{ moved: number; name: string; stage: Stage }> {
  return workspace.command(
    'funnel.setStage',
    async (db) => {
      const at = workspace.clock().toISOString();
      const moving = contactRows(db, input.contacts).filter((contact) => contact.stage !== input.stage);
      await workspace.running.each(moving, (contact) =>
        enterStage(db, contact, input.stage, { at, cause: 'hand', reason: input.reason }),
      );
      return {
        moved: moving.length,
        name: moving.length === 1 ? (moving[0]?.display_name ?? '') : '',
        stage: input.stage,
      };
    },
    ({ moved, name, stage }) => ({ count: moved, name, stage }),
  );
}
