import type { SafetyCopies } from '../database/safetyCopies.ts';
import { backup, isBackup, listBackups, tidyBackups } from './backup.ts';
import { newestSoundBackup } from './recover.ts';

/** The backups of a workspace file, as opening it needs them. */
export const safetyCopies = (clock: () => Date): SafetyCopies => ({
  holds: isBackup,
  exist: (file) => listBackups(file).length > 0,
  tidy: tidyBackups,
  newestSound: newestSoundBackup,
  beforeMigration: (connection, version) => backup(connection, `before-version-${version + 1}`, clock()),
});
