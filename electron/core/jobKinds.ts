import { backupJob } from './backups/jobs.ts';
import { secondJob } from './backups/secondJob.ts';
import { stepRulesJob } from './circles/jobs.ts';
import { clearJob } from './erasing/jobs.ts';
import { waveDueJob } from './insights/jobs.ts';
import type { JobKind } from './jobs/job.ts';
import { pruneJob } from './past/jobs.ts';
import { midnightJob } from './today/jobs.ts';

/** All that happens without anybody. */
export const jobKinds: readonly JobKind[] = [
  midnightJob,
  waveDueJob,
  backupJob,
  secondJob,
  pruneJob,
  clearJob,
  stepRulesJob,
];
