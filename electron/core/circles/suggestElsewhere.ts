import type { SuggestedStep } from '../../../shared/model/suggestedStep.ts';
import { connect } from '../database/connect.ts';
import { readDbOn } from '../database/readDb.ts';
import { sql } from '../database/sql.ts';
import type { Errand } from '../workers/errand.ts';
import { runInWorker } from '../workers/runInWorker.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { suggestedSteps } from './suggestedSteps.ts';

/** Among more contacts than this a worker looks, as it takes about as long as listing everybody. */
const many = 2000;

/** Finds the suggested steps of a workspace beside the core. */
export const suggestElsewhere: Errand<{ readonly file: string; readonly now: string }, SuggestedStep[]> = {
  name: 'circles.suggest',

  run({ file, now }) {
    const connection = connect(file, { readonly: true });
    try {
      // One transaction, so that all of it is of one moment.
      connection.exec('BEGIN');
      return suggestedSteps(readDbOn(connection), now);
    } finally {
      connection.close();
    }
  },
};

/** The suggested steps of a workspace as of now; of many contacts without keeping others waiting. */
export async function stepsSuggestedNow({ file, reader, clock }: Workspace): Promise<SuggestedStep[]> {
  const now = clock().toISOString();
  const contacts = reader.value<number>(sql`SELECT count(*) FROM contact`) ?? 0;
  return contacts > many ? runInWorker(suggestElsewhere, { file, now }) : suggestedSteps(reader, now);
}
