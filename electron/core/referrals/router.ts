import { z } from 'zod';
import { revenuePeriodSchema, thanksAnswerSchema } from '../../../shared/model/referral.ts';
import { mutation, query, router } from '../trpc.ts';
import { forestReads, referralForest } from './forest.ts';
import { paretoFigures, paretoReads } from './pareto.ts';
import { standingOf, standingReads } from './standing.ts';
import { answerThanks } from './thanks.ts';

export const referralsRouter = router({
  pareto: query(z.void(), paretoReads, (db, _input, { workspace }) =>
    paretoFigures(db, workspace.clock().toISOString()),
  ),
  forest: query(
    z.object({
      currency: z
        .string()
        .regex(/^[A-Z]{3}$/)
        .nullable(),
      period: revenuePeriodSchema,
    }),
    forestReads,
    (db, asked, { workspace }) => referralForest(db, asked, workspace.clock().toISOString()),
  ),
  /** What lies between you and a contact: whom they brought, what is open, owed and promised. @throws Problem `not-found`. */
  standing: query(z.object({ contact: z.string() }), standingReads, (db, { contact }, { workspace }) =>
    standingOf(db, contact, workspace.clock().toISOString()),
  ),
  answerThanks: mutation(thanksAnswerSchema, answerThanks),
});
