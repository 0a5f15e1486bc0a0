import { z } from 'zod';

/** The canonical lifecycle scale, from stranger to advocate, with `lost` beside it. */
export const stages = [
  'suspect',
  'nql',
  'lead',
  'mql',
  'sql',
  'sqo',
  'intent',
  'customer',
  'repeat',
  'loyal',
  'advocate',
  'lost',
] as const;

export const stageSchema = z.enum(stages);
export type Stage = z.infer<typeof stageSchema>;
