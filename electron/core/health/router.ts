import { z } from 'zod';
import type { ProblemData } from '../../../shared/model/problem.ts';
import { backupFailure } from '../backups/queries.ts';
import { mutation, query, router } from '../trpc.ts';

export const healthRouter = router({
  /** What is wrong with the file or its backups until somebody sees to it, the worst first. */
  problems: query(z.void(), ['job'], (db, _input, { health }): readonly ProblemData[] => {
    const failure = backupFailure(db);
    return [...health.problems(), ...(failure ? [failure.problem] : [])];
  }),
  /** Takes the file as it is, whatever changed it without the app. */
  accept: mutation(z.void(), (_workspace, _input, { health }) => health.accept()),
});
