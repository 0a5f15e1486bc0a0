import { readFileSync } from 'node:fs';
import { Problem } from '../../../shared/model/problem.ts';
import { leastLength, strengthOf } from '../../../shared/rules/passphrase.ts';
import { isLockedAway, passphraseOf } from '../../core/database/connect.ts';
import { settleBackupsOf } from '../../core/passphrase/backups.ts';
import { changePassphrase } from '../../core/passphrase/change.ts';
import { rememberPassphrase } from '../../core/passphrases.ts';
import { type Answer, type Command, type Given, UsageError } from './command.ts';

/** What every command takes beside its own options, for a file that is encrypted. */
export const passphraseOptions = { 'passphrase-fd': { type: 'string' } } as const;

/** How a passphrase comes without being typed: by an open file of this number, or in the environment; never as a word, which all can see. */
function given(descriptor: string | boolean | undefined, variable: string): string | null {
  if (descriptor === undefined) return process.env[variable] ?? null;
  if (!/^\d+$/.test(String(descriptor))) throw new UsageError(`${descriptor} is no number of an open file`);
  try {
    return readFileSync(Number(descriptor), 'utf8').replace(/\r?\n$/, '');
  } catch {
    throw new UsageError(`The open file ${descriptor} cannot be read`);
  }
}

/**
 * Does a command with the passphrase that was given, if any; asks for it where it is needed and somebody can be asked.
 * @throws Problem `passphrase-wrong` when the one given does not open the file; and as the command does.
 */
export async function withPassphrase(command: Command, asked: Given): Promise<Answer | null> {
  const { file, options, ask } = asked;
  const passphrase = given(options['passphrase-fd'], 'CIRCLES_PASSPHRASE');
  const forget = rememberPassphrase(passphrase);
  try {
    return await command.run(asked);
  } catch (error) {
    if (!isLockedAway(error)) throw error;
    const wrong = new Problem('passphrase-wrong', { file }, { cause: error });
    if (passphrase !== null) throw wrong;
    if (!ask) throw error;
    const forgetTyped = rememberPassphrase(await ask('Passphrase'));
    try {
      return await command.run(asked);
    } catch (again) {
      throw isLockedAway(again) ? wrong : again;
    } finally {
      forgetTyped();
    }
  } finally {
    forget();
  }
}

const lost =
  'Whoever forgets the passphrase has lost the workspace and its backups: nobody can open them without it.';

/** The new passphrase, as it was given or typed twice. */
async function nextPassphrase({ options, ask, say }: Given): Promise<string> {
  const next = given(options['new-passphrase-fd'], 'CIRCLES_NEW_PASSPHRASE');
  if (next !== null) {
    if (!options.sure) throw new UsageError(`${lost} Say --sure when you have kept it somewhere else too`);
    return next;
  }
  if (!ask)
    throw new UsageError('Give the new passphrase in CIRCLES_NEW_PASSPHRASE or by --new-passphrase-fd');
  say(lost);
  const typed = await ask('New passphrase');
  if (typed !== (await ask('The same again'))) throw new UsageError('These are two different passphrases');
  return typed;
}

export const passphrase: Command = {
  usage: '[--remove] [--backups recode|remove|leave]',
  says: 'Encrypts the file with a passphrase, gives it another one, or none with --remove; its backups are written anew in the same way unless told otherwise.',
  options: {
    remove: { type: 'boolean' },
    backups: { type: 'string' },
    sure: { type: 'boolean' },
    'new-passphrase-fd': { type: 'string' },
  },
  words: [0, 0],
  async run(asked) {
    const { file, options } = asked;
    const what = options.backups ?? 'recode';
    if (what !== 'recode' && what !== 'remove' && what !== 'leave')
      throw new UsageError(`--backups ${what} is none of recode, remove and leave`);
    const current = passphraseOf(file);
    const next = options.remove ? null : await nextPassphrase(asked);
    if (next !== null && strengthOf(next) === 'short')
      throw new UsageError(`A passphrase has at least ${leastLength} characters`);
    changePassphrase(file, { current, next });
    const forget = [current, next].map(rememberPassphrase);
    try {
      const { settled, locked, away } = await settleBackupsOf(file, what);
      const backups = [
        ...(settled > 0 ? [`Backups ${what === 'recode' ? 'written anew' : 'removed'}: ${settled}.`] : []),
        ...(locked > 0
          ? [`Backups that open with an older passphrase only, and stay as they are: ${locked}.`]
          : []),
        ...(away === null
          ? []
          : [`The second folder, ${away}, is not there: backups in it stay as they are.`]),
      ];
      return {
        data: { encrypted: next !== null, settled, locked, away },
        text: [
          next === null
            ? `${file} is not encrypted any more.`
            : `${file} opens with its new passphrase only.`,
          ...backups,
        ].join('\n'),
      };
    } finally {
      for (const one of forget) one();
    }
  },
};
