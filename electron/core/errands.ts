import { assertSound } from './backups/assertSound.ts';
import { followingContacts } from './contacts/following.ts';
import { checkpoint } from './database/checkpoint.ts';
import type { Errand } from './workers/errand.ts';
import { replayErrand } from './workspace/replaying.ts';

export const replayElsewhere = replayErrand(followingContacts);

/** All that workers can do. */
export const errands: readonly Errand<never, unknown>[] = [assertSound, checkpoint, replayElsewhere];
