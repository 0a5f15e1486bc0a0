import { z } from 'zod';
import { circleChangesSchema } from '../../../shared/model/circle.ts';
import { stepAnswers, stepDirections } from '../../../shared/model/suggestedStep.ts';
import { mutation, query, router } from '../trpc.ts';
import { answerSteps, moveTo, step } from './commands.ts';
import { listCircles } from './queries.ts';
import { updateCircle } from './settings.ts';
import { suggestedSteps, suggestedStepsReads } from './suggestedSteps.ts';

const contactsSchema = z.array(z.string()).min(1).max(100_000);
const reasonSchema = z.string().trim().max(2000).nullable().default(null);

export const circlesRouter = router({
  list: query(z.void(), ['circle'], (db) => listCircles(db)),
  move: mutation(z.object({ contacts: contactsSchema, circle: z.string(), reason: reasonSchema }), moveTo),
  step: mutation(
    z.object({
      contacts: contactsSchema,
      direction: z.enum(stepDirections),
      reason: reasonSchema,
      cause: z.enum(['hand', 'suggestion']).default('hand'),
    }),
    step,
  ),
  suggestedSteps: query(z.void(), suggestedStepsReads, (db, _input, { workspace }) =>
    suggestedSteps(db, workspace.clock().toISOString()),
  ),
  answerSteps: mutation(
    z.object({
      steps: z
        .array(z.object({ contact: z.string(), direction: z.enum(stepDirections) }))
        .min(1)
        .max(10_000),
      answer: z.enum(stepAnswers),
    }),
    answerSteps,
  ),
  update: mutation(
    z.object({ circle: z.string(), changes: circleChangesSchema, began: circleChangesSchema.optional() }),
    updateCircle,
  ),
});
