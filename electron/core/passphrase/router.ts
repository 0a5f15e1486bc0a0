import { z } from 'zod';
import { Problem } from '../../../shared/model/problem.ts';
import { backupAt } from '../backups/backup.ts';
import { afterOtherCopies } from '../backups/copy.ts';
import { isEncrypted, opensWith } from '../database/connect.ts';
import { rememberPassphrase } from '../passphrases.ts';
import { mutation, query, router } from '../trpc.ts';
import { settleBackupsOf, unlikeBackups } from './backups.ts';

export const passphraseRouter = router({
  /** Whether the file is encrypted, how many backups are not though it is, or are though it is not, and what can be done here. */
  state: query(z.void(), ['preference'], (_db, _input, { workspace: { file }, host: { workspaces } }) => ({
    isEncrypted: isEncrypted(file),
    unlike: unlikeBackups(file).length,
    canChange: workspaces !== null,
    canKeep: workspaces !== null && workspaces.keychain !== null,
  })),
  /** Has the backups open as the workspace does, or removes those that do not. @throws Problem `backup-not-cleared`. */
  settleBackups: mutation(z.object({ what: z.enum(['recode', 'remove']) }), async (workspace, { what }) => {
    const { file } = workspace;
    const settled = await afterOtherCopies(file, () => settleBackupsOf(file, what));
    workspace.tell({ tables: ['job'], contacts: [] });
    return settled;
  }),
  /** Gives what a backup opens with, which is known until the app ends. @throws Problem `not-found`, `passphrase-wrong`. */
  giveForBackup: mutation(
    z.object({ backup: z.string(), passphrase: z.string().min(1) }),
    ({ file }, { backup, passphrase }) => {
      const { path } = backupAt(file, backup);
      if (isEncrypted(path) && !opensWith(path, passphrase))
        throw new Problem('passphrase-wrong', { file: path });
      rememberPassphrase(passphrase);
    },
  ),
});
