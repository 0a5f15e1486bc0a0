import { backUpClosed, checkClosed } from '../../core/backups/closedFile.ts';
import type { Command } from './command.ts';

export const check: Command = {
  usage: '',
  says: 'Reads the file from beginning to end and says whether it is sound; changes nothing.',
  words: [0, 0],
  async run({ file }) {
    const found = await checkClosed(file);
    const backup = found.backup
      ? `The newest good backup is of ${found.backup.at}: ${found.backup.path}`
      : 'There is no backup.';
    return {
      data: { sound: true, ...found },
      text: `${file} is sound, with ${found.contacts} contacts (version ${found.version}).\n${backup}`,
    };
  },
};

export const backup: Command = {
  usage: '',
  says: 'Makes a backup in the folder beside the file, and reads it back.',
  words: [0, 0],
  async run({ file }) {
    const made = await backUpClosed(file);
    return { data: made, text: `The backup was made and read back: ${made.path}` };
  },
};
