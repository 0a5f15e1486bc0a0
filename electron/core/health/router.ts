import { z } from 'zod';
import {
  type AcceptableProblem,
  acceptableProblems,
  Problem,
  type ProblemData,
  problemDataOf,
} from '../../../shared/model/problem.ts';
import { backupFailure, secondFailure } from '../backups/queries.ts';
import type { ReadDb } from '../database/readDb.ts';
import { type Health, mutation, query, router } from '../trpc.ts';

/** What is taken as it is with each of the problems that can be. */
const acceptable = {
  'workspace-altered': 'left',
  'workspace-rotten': 'left',
  'workspace-in-sync-folder': 'shared',
  'workspace-on-network': 'shared',
} as const satisfies Record<AcceptableProblem, Parameters<Health['accept']>[0]>;

/** Why no backup can be made or taken to the second place, or why that cannot be read. */
function backupProblems(db: ReadDb): ProblemData[] {
  try {
    return [backupFailure(db), secondFailure(db)].flatMap((failure) => failure?.problem ?? []);
  } catch (error) {
    if (error instanceof Problem) return [problemDataOf(error)];
    throw error;
  }
}

export const healthRouter = router({
  /** What is wrong with the file or its backups until somebody sees to it, the worst first. */
  problems: query(z.void(), ['job'], (db, _input, { health }): readonly ProblemData[] => {
    const problems = health.problems();
    const isNews = (ofBackups: ProblemData) => problems.every(({ code }) => code !== ofBackups.code);
    return [...problems, ...backupProblems(db).filter(isNews)];
  }),
  /** Takes the file as it is, so that one of the problems which may be meant so is told no more. */
  accept: mutation(z.object({ code: z.enum(acceptableProblems) }), (_workspace, { code }, { health }) =>
    health.accept(acceptable[code]),
  ),
});
