import { z } from 'zod';
import { Problem } from '../../../shared/model/problem.ts';
import { mutation, query, router } from '../trpc.ts';
import { listBackups } from './backup.ts';
import { backupsOf } from './queries.ts';

export const backupsRouter = router({
  list: query(z.void(), ['job'], (db, _input, { workspace, host }) => backupsOf(db, workspace.file, host)),
  /** Shows the newest in its folder. @throws Problem `not-found` when there is none, or nothing to show it in. */
  show: mutation(z.void(), ({ file }, _input, { host: { showInFolder } }) => {
    const [newest] = listBackups(file);
    if (!newest || !showInFolder) throw new Problem('not-found');
    showInFolder(newest.path);
  }),
});
