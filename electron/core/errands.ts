import { assertSound } from './backups/assertSound.ts';
import { writeCopy } from './backups/copy.ts';
import { copyAlong } from './backups/copyAlong.ts';
import { findSoundBackup } from './backups/recover.ts';
import { writeWithoutErased } from './backups/remake.ts';
import { restoreElsewhere } from './backups/restore/elsewhere.ts';
import { previewRestore } from './backups/restore/preview.ts';
import { findTraces } from './backups/traces.ts';
import { stepsIfLook, suggestedStepsLook } from './circles/suggestedSteps.ts';
import { followingContacts } from './contacts/following.ts';
import { checkpoint } from './database/checkpoint.ts';
import { digest } from './database/digest.ts';
import { clearFile } from './erasing/clear.ts';
import { eraseElsewhere, forgetElsewhere } from './erasing/elsewhere.ts';
import { exportElsewhere, fillElsewhere } from './exports/elsewhere.ts';
import { fullCheck } from './health/fullCheck.ts';
import { importElsewhere } from './imports/elsewhere.ts';
import { previewElsewhere } from './imports/preview.ts';
import { readSheetElsewhere } from './imports/workbooks.ts';
import { settleBackups } from './passphrase/backups.ts';
import { ledgersLook } from './promises/ledger.ts';
import { settlers } from './settlers.ts';
import { todayLook } from './today/queries.ts';
import { trustEffectLook } from './trust/effect.ts';
import type { Errand } from './workers/errand.ts';
import { mergeErrand } from './workspace/copies.ts';
import { replayErrand } from './workspace/replaying.ts';
import { glance } from './workspaces/glance.ts';
import { copyWorkspace, moveWorkspace } from './workspaces/relocate.ts';

export const replayElsewhere = replayErrand(followingContacts);
export const mergeElsewhere = mergeErrand(followingContacts, settlers);

/** All that workers can do. */
export const errands: readonly Errand<never, unknown>[] = [
  assertSound,
  writeCopy,
  checkpoint,
  digest,
  findSoundBackup,
  fullCheck,
  replayElsewhere,
  mergeElsewhere,
  importElsewhere,
  previewElsewhere,
  readSheetElsewhere,
  exportElsewhere,
  fillElsewhere,
  eraseElsewhere,
  forgetElsewhere,
  clearFile,
  previewRestore,
  restoreElsewhere,
  settleBackups,
  findTraces,
  writeWithoutErased,
  glance,
  suggestedStepsLook.errand,
  stepsIfLook.errand,
  trustEffectLook.errand,
  ledgersLook.errand,
  todayLook.errand,
  copyWorkspace,
  moveWorkspace,
  copyAlong,
];
