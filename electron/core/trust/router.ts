import { z } from 'zod';
import { mutation, query, router } from '../trpc.ts';
import { trustEffect, trustEffectReads } from './effect.ts';
import { setTrustWeights, trustWeights, trustWeightsSchema } from './weights.ts';

export const trustRouter = router({
  weights: query(z.void(), ['setting'], (db) => trustWeights(db)),
  /** What other weights would make of everybody's trust. */
  effect: query(trustWeightsSchema, trustEffectReads, (db, weights, { workspace }) =>
    trustEffect(db, weights, workspace.clock().toISOString()),
  ),
  setWeights: mutation(trustWeightsSchema, setTrustWeights),
});
