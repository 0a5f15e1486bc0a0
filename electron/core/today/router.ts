import { z } from 'zod';
import { query, router } from '../trpc.ts';
import { today, todayReads } from './queries.ts';

export const todayRouter = router({
  show: query(z.void(), todayReads, (db, _input, { workspace }) =>
    today(db, workspace.clock().toISOString()),
  ),
});
