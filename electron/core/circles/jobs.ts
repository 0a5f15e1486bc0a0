import { z } from 'zod';
import type { JobKind } from '../jobs/job.ts';
import { startOfTomorrow } from '../jobs/tomorrow.ts';
import { followStepRules, stepRules } from './stepRules.ts';

const movedSchema = z.record(z.string(), z.string());

/** Takes suggested steps by night, where a rule says so. Keeps whom rules moved from one night to the next. */
export const stepRulesJob: JobKind = {
  kind: 'circles.stepRules',
  follows: ['setting'],

  dueAt(db, job, { now, zone }) {
    const { inward, outward } = stepRules(db);
    if (!inward && !outward) return null;
    const tomorrow = startOfTomorrow(now, zone);
    // A night that was slept through is made up for.
    return job.due_at !== null && job.due_at < tomorrow ? job.due_at : tomorrow;
  },

  async run({ workspace, job }) {
    const before = movedSchema.parse(JSON.parse(job.payload ?? '{}'));
    return JSON.stringify(await followStepRules(workspace, before));
  },
};
