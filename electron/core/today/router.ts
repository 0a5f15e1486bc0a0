import { z } from 'zod';
import { answeredAsksSchema } from '../../../shared/model/today.ts';
import { mutation, query, router } from '../trpc.ts';
import { answerAsks, awayNow } from './answer.ts';
import { briefOf, briefReads } from './brief.ts';
import { doneSince } from './done.ts';
import { nowIn } from './now.ts';
import { todayLook, todayReads } from './queries.ts';

export const todayRouter = router({
  show: query(z.void(), todayReads, (_db, _input, { workspace, zone }) => todayLook.at(workspace, zone())),
  /** Occasions that were put off or dropped. */
  away: query(z.void(), ['ask_answer', 'clock'], (db, _input, { workspace }) =>
    awayNow(db, workspace.clock().toISOString()),
  ),
  done: query(z.void(), ['change_set', 'clock'], (db, _input, { workspace, zone }) =>
    doneSince(db, nowIn(workspace.clock(), zone()).dayBegins),
  ),
  brief: query(z.object({ contact: z.string() }), briefReads, (db, { contact }, { workspace }) =>
    briefOf(db, contact, workspace.clock().toISOString()),
  ),
  answer: mutation(answeredAsksSchema, (workspace, input, { zone }) => answerAsks(workspace, input, zone())),
});
