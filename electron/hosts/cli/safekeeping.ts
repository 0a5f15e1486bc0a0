import { Problem } from '../../../shared/model/problem.ts';
import { backUpClosed, checkClosed } from '../../core/backups/closedFile.ts';
import { recoverWorkspace } from '../../core/backups/recover.ts';
import type { KindPreview, RestorePreview } from '../../core/backups/restore/preview.ts';
import type { Answer, Command } from './command.ts';
import { table } from './text.ts';
import { withCore } from './withCore.ts';

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

/** What a restore would do to things of one kind, one line for each fate. */
function linesOf({ kind, removed, returned, changed }: KindPreview): string[] {
  const fates = { 'would go': removed, 'would come back': returned, 'would be as before': changed };
  return Object.entries(fates).flatMap(([fate, { count, names }]) =>
    count === 0
      ? []
      : [[`${kind}: ${count} ${fate}`, ...names, ...(count > names.length ? ['…'] : [])].join(', ')],
  );
}

function previewText({ rows, kinds, sent, leftOut }: RestorePreview): string {
  const erased = leftOut === 0 ? [] : [`${leftOut} erased since would stay so`];
  if (rows === 0) return ['Nothing: all is as it was then.', ...erased].join('\n');
  const stays = sent === 0 ? [] : [`${sent} waves that went out since would stay`];
  return [...kinds.flatMap(linesOf), ...stays, ...erased, `${rows} rows in all`].join('\n');
}

/** Puts a backup, the newest good one unless named, in the place of a file that cannot be opened any more. */
async function recover(file: string, named: string | undefined): Promise<Answer> {
  const recovery = await recoverWorkspace(file, new Date(), named);
  return {
    data: { recovered: recovery },
    text: `The file was damaged. It is now as it was at ${recovery.backup.at}; the damaged one is ${recovery.keptAs}`,
  };
}

export const restore: Command = {
  usage: '[BACKUP] [--preview|--beside]',
  says: 'Makes the workspace as a backup is, the newest unless named, in one step; --preview says what would change, --beside makes a workspace of its own of it.',
  options: { preview: { type: 'boolean' }, beside: { type: 'boolean' } },
  words: [0, 1],
  async run({ file, words, options, at }) {
    const [named] = words;
    try {
      return await withCore(file, async (call) => {
        const backup = named === undefined ? (await call.backups.list()).copies[0]?.path : at(named);
        if (backup === undefined) throw new Problem('backup-missing', { file });
        if (options.preview) {
          const preview = await call.backups.preview({ backup });
          return { data: { backup, ...preview }, text: `${backup}\n${previewText(preview)}` };
        }
        if (options.beside) {
          const made = await call.backups.saveAs({ backup });
          return {
            data: { backup, ...made },
            text: `The backup is a workspace of its own now: ${made.file}`,
          };
        }
        const { rows } = await call.backups.restore({ backup });
        return {
          data: { backup, rows },
          text: `The workspace is as it was in ${backup}: ${rows} rows differed. Undo in the app takes this back.`,
        };
      });
    } catch (error) {
      const isDamaged = error instanceof Problem && error.code === 'workspace-damaged';
      if (!isDamaged || options.preview || options.beside) throw error;
      return recover(file, named === undefined ? undefined : at(named));
    }
  },
};

export const backups: Command = {
  usage: '',
  says: 'Lists the backups, newest first.',
  words: [0, 0],
  run: ({ file }) =>
    withCore(file, async (call) => {
      const { copies } = await call.backups.list();
      const rows = copies.map(({ at, reason, path }) => [at, reason, path]);
      return { data: copies, text: rows.length > 0 ? table(rows) : 'There is no backup.' };
    }),
};
