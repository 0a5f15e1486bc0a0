import { contactRow } from '../contacts/find.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { eraseElsewhere, forgetElsewhere } from './elsewhere.ts';
import { clearNow } from './jobs.ts';

/** What an erasing left to be done. */
export interface Erased {
  /** Whether no byte is left in the file; else a job writes the file anew as soon as it can. */
  readonly isCleared: boolean;
}

/** What is erased is erased, though something keeps its bytes for a while: that is no failure of the command. */
const cleared = (workspace: Workspace): Promise<Erased> =>
  clearNow(workspace).then(
    () => ({ isCleared: true }),
    () => ({ isCleared: false }),
  );

/**
 * Erases a contact with all that is about nobody else, from history, search and the file itself. Final: it is no step
 * to undo. Copies of the file made before still hold the contact.
 * @throws Problem `not-found`.
 */
export async function eraseContact(workspace: Workspace, { uid }: { uid: string }): Promise<Erased> {
  contactRow(workspace.reader, uid);
  await workspace.elsewhere('erase', eraseElsewhere, { uid });
  return cleared(workspace);
}

/**
 * Forgets for good what was undone, such as people who were taken back again: it cannot be done again after it. That
 * something was undone stays on record, without names.
 */
export async function forgetUndone(workspace: Workspace): Promise<Erased> {
  await workspace.elsewhere('erase', forgetElsewhere, {});
  return cleared(workspace);
}
