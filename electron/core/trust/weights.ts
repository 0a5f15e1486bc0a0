import { z } from 'zod';
import { type TrustWeights, trustComponents } from '../../../shared/model/trust.ts';
import { defaultTrustWeights } from '../../../shared/rules/trust.ts';
import type { ReadDb } from '../database/readDb.ts';
import { readSetting, writeSetting } from '../settings/setting.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Whole weights from 0 to 100, of which at least one counts. */
export const trustWeightsSchema = z
  .record(z.enum(trustComponents), z.number().int().min(0).max(100))
  .refine((weights) => Object.values(weights).some((weight) => weight > 0));

/** How much each part of trust counts in this workspace. */
export function trustWeights(db: ReadDb): TrustWeights {
  return trustWeightsSchema.parse(readSetting(db, 'trust.weights') ?? defaultTrustWeights);
}

/** Decides how much each part of trust counts from now on. */
export function setTrustWeights(workspace: Workspace, weights: TrustWeights): Promise<void> {
  return workspace.command(
    'trust.setWeights',
    (db) => writeSetting(db, 'trust.weights', weights),
    () => ({}),
  );
}
