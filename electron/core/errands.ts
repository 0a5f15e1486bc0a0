import { assertSound } from './backups/assertSound.ts';
import type { Errand } from './workers/errand.ts';

/** All that workers can do. */
export const errands: readonly Errand<never, unknown>[] = [assertSound];
