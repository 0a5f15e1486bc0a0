import { z } from 'zod';
import { mutation, query, router } from '../trpc.ts';
import { trustEffectLook, trustEffectReads } from './effect.ts';
import { setTrustWeights, trustWeights, trustWeightsSchema } from './weights.ts';

export const trustRouter = router({
  weights: query(z.void(), ['setting'], (db) => trustWeights(db)),
  /** What other weights would make of everybody's trust. */
  effect: query(trustWeightsSchema, trustEffectReads, (_db, weights, { workspace }) =>
    trustEffectLook.at(workspace, weights),
  ),
  setWeights: mutation(trustWeightsSchema, setTrustWeights),
});
