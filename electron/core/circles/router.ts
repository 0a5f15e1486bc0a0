import { z } from 'zod';
import { circleChangesSchema } from '../../../shared/model/circle.ts';
import { mutation, query, router } from '../trpc.ts';
import { moveTo, step } from './commands.ts';
import { listCircles } from './queries.ts';
import { updateCircle } from './settings.ts';

const contactsSchema = z.array(z.string()).min(1).max(100_000);
const reasonSchema = z.string().trim().max(2000).nullable().default(null);

export const circlesRouter = router({
  list: query(z.void(), ['circle'], (db) => listCircles(db)),
  move: mutation(z.object({ contacts: contactsSchema, circle: z.string(), reason: reasonSchema }), moveTo),
  step: mutation(
    z.object({ contacts: contactsSchema, direction: z.enum(['inward', 'outward']), reason: reasonSchema }),
    step,
  ),
  update: mutation(
    z.object({ circle: z.string(), changes: circleChangesSchema, began: circleChangesSchema.optional() }),
    updateCircle,
  ),
});
