import type { Stage } from '../../../shared/model/lifecycle.ts';
import { contactRows } from '../contacts/find.ts';
import type { Workspace } from '../workspace.ts';

/** Sets the lifecycle stage of contacts and keeps the moves, as one command. */
export function setStage(
  workspace: Workspace,
  input: { contacts: readonly string[]; stage: Stage; reason: string | null },
): Promise<{ moved: number; name: string; stage: Stage }> {
  return workspace.command(
    'funnel.setStage',
    (db) => {
      const at = workspace.clock().toISOString();
      const moving = contactRows(db, input.contacts).filter((contact) => contact.stage !== input.stage);
      for (const contact of moving) {
        db.update('contact', contact.id, { stage: input.stage });
        db.insert('stage_move', {
          contact_id: contact.id,
          from_stage: contact.stage,
          to_stage: input.stage,
          at,
          reason: input.reason,
          cause: 'hand',
        });
      }
      return {
        moved: moving.length,
        name: moving.length === 1 ? (moving[0]?.display_name ?? '') : '',
        stage: input.stage,
      };
    },
    ({ moved, name, stage }) => ({ count: moved, name, stage }),
  );
}
