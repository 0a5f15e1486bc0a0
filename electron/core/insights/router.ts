import { z } from 'zod';
import {
  insightChangesSchema,
  insightInputSchema,
  waveChangesSchema,
  zoneSchema,
} from '../../../shared/model/insight.ts';
import { momentSchema } from '../../../shared/model/moment.ts';
import { mutation, query, router } from '../trpc.ts';
import {
  archiveInsight,
  createInsight,
  scheduleInsight,
  sendWave,
  setWaveStatus,
  updateInsight,
  updateWave,
} from './commands.ts';
import {
  countWavesDue,
  insightDetails,
  leftOutOf,
  listInsights,
  recipientsOf,
  recipientsReads,
  wavesReads,
} from './queries.ts';

const uidSchema = z.string();

export const insightsRouter = router({
  list: query(z.void(), wavesReads, (db, _input, { workspace }) =>
    listInsights(db, workspace.clock().toISOString()),
  ),
  due: query(z.void(), ['wave', 'insight', 'clock', 'circle'], (db, _input, { workspace }) =>
    countWavesDue(db, workspace.clock().toISOString()),
  ),
  details: query(
    z.object({ uid: uidSchema }),
    [...wavesReads, 'insight_variant'],
    (db, { uid }, { workspace }) => insightDetails(db, uid, workspace.clock().toISOString()),
  ),
  recipients: query(z.object({ wave: uidSchema }), recipientsReads, (db, { wave }) => recipientsOf(db, wave)),
  leftOut: query(z.object({ wave: uidSchema }), recipientsReads, (db, { wave }) => leftOutOf(db, wave)),
  create: mutation(insightInputSchema, createInsight),
  update: mutation(
    z.object({ uid: uidSchema, changes: insightChangesSchema, began: insightChangesSchema.optional() }),
    updateInsight,
  ),
  archive: mutation(z.object({ uid: uidSchema }), archiveInsight),
  schedule: mutation(z.object({ uid: uidSchema, start: momentSchema, zone: zoneSchema }), scheduleInsight),
  updateWave: mutation(
    z.object({
      wave: uidSchema,
      changes: waveChangesSchema,
      began: waveChangesSchema.optional(),
      moveOuterAlong: z.boolean().default(false),
    }),
    updateWave,
  ),
  sendWave: mutation(z.object({ wave: uidSchema }), sendWave),
  setWaveStatus: mutation(
    z.object({ wave: uidSchema, status: z.enum(['draft', 'scheduled', 'skipped']) }),
    setWaveStatus,
  ),
});
