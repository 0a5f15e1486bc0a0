import { statSync } from 'node:fs';
import type { ReadDb } from '../database/readDb.ts';
import type { JobKind } from '../jobs/job.ts';
import { runInWorker } from '../workers/runInWorker.ts';
import { listBackups } from './backup.ts';
import { afterOtherCopies } from './copy.ts';
import { copyAlong } from './copyAlong.ts';
import { secondPlace } from './second.ts';

/** Says which backups the second place ought to hold; null where there is none, or nothing to hold. */
function wanted(db: ReadDb, file: string): string | null {
  const place = secondPlace(db, file);
  const copies = place === null ? [] : listBackups(file);
  if (place === null || copies.length === 0) return null;
  // Copies may be made anew without somebody who was erased.
  const written = copies.map(({ path }) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  return JSON.stringify([place.folder.path, copies[0]?.path, Math.max(...written)]);
}

/** Takes backups along to the second place as soon as there are others. Its payload says which it holds. */
export const secondJob: JobKind = {
  kind: 'backups.second',
  follows: ['preference'],

  dueAt(db, job, { file, now }) {
    const mark = wanted(db, file);
    if (mark === null || mark === job.payload) return null;
    const at = now.toISOString();
    return job.due_at !== null && job.due_at < at ? job.due_at : at;
  },

  async run({ file, workspace, signal }) {
    const place = secondPlace(workspace.reader, file);
    const mark = wanted(workspace.reader, file);
    if (place !== null)
      await afterOtherCopies(file, () => runInWorker(copyAlong, { file, place }, { signal }));
    return mark;
  },
};
