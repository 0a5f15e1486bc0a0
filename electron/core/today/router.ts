import { z } from 'zod';
import { query, router } from '../trpc.ts';
import { today } from './queries.ts';

export const todayRouter = router({
  show: query(z.void(), (db, _input, { workspace }) => today(db, workspace.clock().toISOString())),
});
