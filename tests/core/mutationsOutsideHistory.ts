import { exported } from '../exports/exported.ts';
import { upload } from '../imports/uploading.ts';
import type { Use } from './mutations.ts';
import { refusal } from './refusal.ts';

/** Mutations that change no data of people, each with the reason why there is nothing to undo. */
export const outsideHistory: readonly (Use & { readonly because: string })[] = [
  {
    procedure: 'exports.make',
    how: 'everything',
    because: 'it only reads',
    run: ({ call }) => call.exports.make({ format: 'json' }),
  },
  {
    procedure: 'exports.fetch',
    how: 'all of it',
    because: 'it only reads',
    run: ({ call }) => exported(call, { format: 'json' }),
  },
  {
    procedure: 'exports.fill',
    how: 'into a workspace that holds people',
    because: 'it is refused',
    run: async ({ call }) => refusal(call.exports.fill({ upload: await upload(call, '{}', 'all.json') })),
  },
  {
    procedure: 'preferences.set',
    how: 'language and colours',
    because: 'how the user looks at the workspace is view state',
    run: ({ call }) => call.preferences.set({ language: 'nl', colours: 'dark' }),
  },
  {
    procedure: 'backups.show',
    how: 'where there is none',
    because: 'it shows a file',
    run: ({ call }) => refusal(call.backups.show()),
  },
  {
    procedure: 'backups.make',
    how: 'now',
    because: 'it copies the file',
    run: ({ call }) => call.backups.make(),
  },
  {
    procedure: 'backups.saveAs',
    how: 'of none',
    because: 'it makes another file',
    run: ({ call }) => refusal(call.backups.saveAs({ backup: 'none' })),
  },
  {
    procedure: 'health.accept',
    how: 'of a file that is as it was',
    because: 'the file is taken as it is',
    run: ({ call }) => call.health.accept({ code: 'workspace-altered' }),
  },
  {
    procedure: 'backups.preview',
    how: 'of none',
    because: 'it compares, and changes nothing',
    run: ({ call }) => refusal(call.backups.preview({ backup: 'none' })),
  },
  {
    procedure: 'backups.restore',
    how: 'of none',
    because: 'restore.test.ts takes it back and forth: it takes a backup, which takes an hour',
    run: ({ call }) => refusal(call.backups.restore({ backup: 'none' })),
  },
  {
    procedure: 'passphrase.settleBackups',
    how: 'where there are none',
    because: 'it writes backups anew',
    run: ({ call }) => call.passphrase.settleBackups({ what: 'recode' }),
  },
  {
    procedure: 'passphrase.giveForBackup',
    how: 'of none',
    because: 'it is to be known, and changes nothing',
    run: ({ call }) => refusal(call.passphrase.giveForBackup({ backup: 'none', passphrase: 'secret' })),
  },
  {
    procedure: 'workspaces.changePassphrase',
    how: 'where there is one workspace only',
    because: 'it goes to the same file, written anew: see tests/hosts/workspaces.test.ts',
    run: ({ call }) =>
      refusal(
        call.workspaces.changePassphrase({
          current: null,
          next: 'a passphrase',
          keep: false,
          backups: 'leave',
        }),
      ),
  },
  {
    procedure: 'workspaces.open',
    how: 'of another',
    because: 'it goes to other files, or changes the list of them: see tests/hosts/workspaces.test.ts',
    run: ({ call }) => refusal(call.workspaces.open({ file: '/none.circles' })),
  },
  {
    procedure: 'workspaces.create',
    how: 'of one',
    because: 'it goes to other files, or changes the list of them: see tests/hosts/workspaces.test.ts',
    run: ({ call }) => refusal(call.workspaces.create({ file: '/none.circles' })),
  },
  {
    procedure: 'workspaces.openCopy',
    how: 'of none',
    because: 'it goes to other files, or changes the list of them: see tests/hosts/workspaces.test.ts',
    run: ({ call }) => refusal(call.workspaces.openCopy({ file: '/none.circles', to: '/other.circles' })),
  },
  {
    procedure: 'workspaces.recover',
    how: 'of none',
    because: 'it goes to other files, or changes the list of them: see tests/hosts/workspaces.test.ts',
    run: ({ call }) => refusal(call.workspaces.recover({ file: '/none.circles' })),
  },
  {
    procedure: 'workspaces.dismiss',
    how: 'of nothing',
    because: 'it goes to other files, or changes the list of them: see tests/hosts/workspaces.test.ts',
    run: ({ call }) => refusal(call.workspaces.dismiss()),
  },
  {
    procedure: 'workspaces.forget',
    how: 'of none',
    because: 'it goes to other files, or changes the list of them: see tests/hosts/workspaces.test.ts',
    run: ({ call }) => refusal(call.workspaces.forget({ file: '/none.circles' })),
  },
  {
    procedure: 'workspaces.copy',
    how: 'of none',
    because: 'it goes to other files, or changes the list of them: see tests/hosts/workspaces.test.ts',
    run: ({ call }) => refusal(call.workspaces.copy({ file: '/none.circles', to: '/other.circles' })),
  },
  {
    procedure: 'workspaces.move',
    how: 'of none',
    because: 'it goes to other files, or changes the list of them: see tests/hosts/workspaces.test.ts',
    run: ({ call }) => refusal(call.workspaces.move({ file: '/none.circles', to: '/other.circles' })),
  },
  {
    procedure: 'backups.cancel',
    how: 'of nothing',
    because: 'what it stops has changed nothing',
    run: ({ call }) => call.backups.cancel(),
  },
  {
    procedure: 'backups.setSecond',
    how: 'to none',
    because: 'where backups go is no data of people',
    run: ({ call }) => call.backups.setSecond({ folder: null }),
  },
  {
    procedure: 'member.rename',
    how: 'another name',
    because: 'what was done stays under the name it was done by',
    run: ({ call }) => call.member.rename({ name: 'Eva' }),
  },
  {
    procedure: 'imports.begin',
    how: 'a file',
    because: 'an upload waits in memory',
    run: ({ call }) => call.imports.begin({ file: 'people.csv' }),
  },
  {
    procedure: 'imports.append',
    how: 'a piece',
    because: 'an upload waits in memory',
    run: ({ call }) => upload(call, 'Name\nEva\n'),
  },
  {
    procedure: 'imports.discard',
    how: 'a file',
    because: 'an upload waits in memory',
    run: async ({ call }) => call.imports.discard({ uploads: [await upload(call, 'Name\nEva\n')] }),
  },
  {
    procedure: 'imports.forgetMapping',
    how: 'of a table that was never read',
    because: 'how columns are read is remembered beside people’s data',
    run: ({ call }) => call.imports.forgetMapping({ columns: [] }),
  },
  {
    procedure: 'imports.cancel',
    how: 'while none runs',
    because: 'what is cancelled never came to be',
    run: ({ call }) => call.imports.cancel(),
  },
  {
    procedure: 'history.cancel',
    how: 'while nothing is undone',
    because: 'what is cancelled never came to be',
    run: ({ call }) => call.history.cancel(),
  },
  {
    procedure: 'history.skip',
    how: 'the last step, and not any more',
    because: 'it only says what Undo passes over',
    run: async ({ call }) => {
      const step = (await call.history.state()).undo!.uid;
      await call.history.skip({ step });
      await call.history.skip({ step, skipped: false });
    },
  },
  {
    procedure: 'backups.remove',
    how: 'of nothing',
    because: 'it deletes files beside the workspace',
    run: ({ call }) => call.backups.remove({ copies: ['/etc/passwd'] }),
  },
  {
    procedure: 'backups.traces',
    how: 'while nobody was erased',
    because: 'it only looks',
    run: ({ call }) => call.backups.traces(),
  },
  {
    procedure: 'backups.remake',
    how: 'of what is no copy of it',
    because: 'it writes files beside the workspace',
    run: ({ call }) => refusal(call.backups.remake({ copy: '/etc/passwd' })),
  },
  {
    procedure: 'history.undo',
    how: 'and redo',
    because: 'it takes commands back',
    run: ({ call }) => call.history.undo().then(() => call.history.redo()),
  },
  {
    procedure: 'history.redo',
    how: 'after undo',
    because: 'it does commands again',
    run: ({ call }) => call.history.undo().then(() => call.history.redo()),
  },
];
