import { z } from 'zod';
import { arrangementSchema, circleChangesSchema } from '../../../shared/model/circle.ts';
import { stepRulesSchema } from '../../../shared/model/stepRules.ts';
import { stepAnswers, stepDirections } from '../../../shared/model/suggestedStep.ts';
import { circlesOf, pastCirclesReads } from '../circlesByDay/circlesOf.ts';
import { contactRow } from '../contacts/find.ts';
import { mutation, query, router } from '../trpc.ts';
import { arrangeCircles } from './arrange.ts';
import { answerSteps, moveTo, placeUnsorted, step, takeSteps } from './commands.ts';
import { formerCircles, listCircles } from './queries.ts';
import { updateCircle } from './settings.ts';
import { setStepRules, stepRules } from './stepRules.ts';
import { stepsIfLook, suggestedSteps, suggestedStepsLook, suggestedStepsReads } from './suggestedSteps.ts';

const contactsSchema = z.array(z.string()).min(1).max(100_000);
const reasonSchema = z.string().trim().max(2000).nullable().default(null);

export const circlesRouter = router({
  list: query(z.void(), ['circle'], (db) => listCircles(db)),
  /** Circles that were removed, for what happened in them. */
  former: query(z.void(), ['circle'], (db) => formerCircles(db)),
  /** The circles as they were at a moment. */
  at: query(z.object({ at: z.iso.datetime() }), pastCirclesReads, (db, { at }) => circlesOf(db, at)),
  arrange: mutation(arrangementSchema, arrangeCircles),
  move: mutation(z.object({ contacts: contactsSchema, circle: z.string(), reason: reasonSchema }), moveTo),
  step: mutation(
    z.object({ contacts: contactsSchema, direction: z.enum(stepDirections), reason: reasonSchema }),
    step,
  ),
  /** Puts people in a circle who lay unsorted; without a circle they are sorted where they are. */
  place: mutation(z.object({ contacts: contactsSchema, circle: z.string().nullable() }), placeUnsorted),
  suggestedSteps: query(z.void(), suggestedStepsReads, (_db, _input, { workspace }) =>
    suggestedStepsLook.at(workspace),
  ),
  /** The step that is suggested for one contact, or null. */
  suggestedStep: query(z.object({ contact: z.string() }), suggestedStepsReads, (db, input, { workspace }) => {
    const only = contactRow(db, input.contact).id;
    return suggestedSteps(db, workspace.clock().toISOString(), { only })[0] ?? null;
  }),
  /** How many steps would be suggested if a circle asked for another score. */
  stepsIf: query(
    z.object({ circle: z.string(), threshold: z.number().int().min(0).max(100).nullable() }),
    suggestedStepsReads,
    (_db, asked, { workspace }) => stepsIfLook.at(workspace, asked),
  ),
  takeSteps: mutation(
    z.object({
      steps: z
        .array(z.object({ contact: z.string(), from: z.string(), to: z.string() }))
        .min(1)
        .max(10_000),
    }),
    takeSteps,
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
  stepRules: query(z.void(), ['setting'], (db) => stepRules(db)),
  setStepRules: mutation(stepRulesSchema, setStepRules),
  update: mutation(
    z.object({ circle: z.string(), changes: circleChangesSchema, began: circleChangesSchema.optional() }),
    updateCircle,
  ),
});
