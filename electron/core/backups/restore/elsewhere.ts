import { Problem } from '../../../../shared/model/problem.ts';
import { followingContacts } from '../../contacts/following.ts';
import { isConstraint } from '../../history/changedSince.ts';
import { erasedFrom } from '../../history/erasing/leaveOut.ts';
import type { Errand } from '../../workers/errand.ts';
import { type Turn, takeTurn } from '../../workspace/elsewhere.ts';
import type { Elsewhere } from '../../workspace/transactions.ts';
import { applyPlan } from './apply.ts';
import { withBackup } from './openBackup.ts';
import { planRestore } from './plan.ts';

/** A backup to restore and its moment, ISO 8601 UTC, for history. */
export interface ToRestore {
  readonly backup: string;
  readonly at: string;
}

/** Makes an open workspace as a backup is, as one step; gives the number of rows that differed. */
export const restoreElsewhere: Errand<ToRestore & Turn, Elsewhere<number>> = {
  name: 'backups.restore',

  run: ({ backup: path, at, ...turn }, run) =>
    takeTurn(turn, followingContacts, 'restore', run, ({ store, running, command }) =>
      withBackup(path, erasedFrom(store.writer), ({ backup }) =>
        running.follow('restore', () =>
          command(
            'workspace.restore',
            async (db) => {
              const plan = planRestore(store.writer, backup);
              const total = [...plan.byTable.values()].reduce((sum, { size }) => sum + size, 0);
              let done = 0;
              try {
                await applyPlan(db, plan, () => {
                  done += 1;
                  return running.isLong ? running.pause({ done: Math.min(done, total), total }) : undefined;
                });
              } catch (cause) {
                if (!isConstraint(cause)) throw cause;
                throw new Problem('restore-clash', {}, { cause });
              }
              return total;
            },
            () => ({ at }),
          ),
        ),
      ),
    ),
};
