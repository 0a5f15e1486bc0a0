import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Language, languages } from '../../../shared/model/language.ts';
import { Problem, type ProblemCode, problemDataOf } from '../../../shared/model/problem.ts';
import { problemText } from '../problemText.ts';
import { asked, mcp } from './assistant/serve.ts';
import { type Command, UsageError } from './command.ts';
import { fill } from './filling.ts';
import { exporting } from './leaving.ts';
import { find, list, show } from './looking.ts';
import { passphrase, passphraseOptions, withPassphrase } from './passphrase.ts';
import { backup, backups, check, restore } from './safekeeping.ts';
import { done, task } from './tasks.ts';
import { importing, log } from './writing.ts';

/** Every command by the name it is typed with. */
export const commands: Readonly<Record<string, Command>> = {
  check,
  backup,
  backups,
  restore,
  passphrase,
  import: importing,
  export: exporting,
  fill,
  list,
  find,
  show,
  log,
  task,
  done,
  mcp,
  asked,
};

/** How a command ended, as the exit code of the program. */
export const exits = { fine: 0, problem: 1, usage: 2, inUse: 3, damaged: 4, encrypted: 5 } as const;

/** Problems that a program tells from all others. */
const ownExits: Readonly<Partial<Record<ProblemCode, number>>> = {
  'workspace-locked': exits.inUse,
  'workspace-damaged': exits.damaged,
  'passphrase-needed': exits.encrypted,
  'passphrase-wrong': exits.encrypted,
};

/** Where the command line is given. */
export interface Terminal {
  /** Folder that paths are seen from. */
  readonly folder: string;
  /** The language of whoever typed, unless they say another by `--language`. */
  readonly language: Language;
  /** One whole text each, without the end of its last line. */
  out(text: string): void;
  error(text: string): void;
  /** Asks for a word without showing it; undefined where nobody can be asked. */
  readonly ask?: ((question: string) => Promise<string>) | undefined;
}

export function usage(): string {
  const lines = Object.entries(commands).map(
    ([name, command]) => `  ${`${name} ${command.usage}`.trim()}\n      ${command.says}`,
  );
  return [
    'Usage: npm run circles -s -- FILE COMMAND [--json] [--language en|nl]',
    ...lines,
    'An encrypted file opens with the passphrase in CIRCLES_PASSPHRASE, in the open file of --passphrase-fd N, or as typed.',
    'It ends with 0 when all is well, 1 for a problem, 2 when what was typed makes no sense,',
    '3 when another window or program has the workspace open, 4 when the file is damaged,',
    'and 5 when it is encrypted and was not opened.',
  ].join('\n');
}

/** Reads what was typed. @throws UsageError. */
function read(args: readonly string[], { folder, ask, error: say, language }: Terminal) {
  const [file, name, ...rest] = args;
  if (file === undefined || name === undefined) throw new UsageError('Name a workspace file and a command');
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new UsageError(`There is no command “${name}”`);
  const at = (path: string) => resolve(folder, path);
  try {
    const { values, positionals } = parseArgs({
      args: rest,
      options: {
        ...command.options,
        ...passphraseOptions,
        json: { type: 'boolean' },
        language: { type: 'string' },
      },
      allowPositionals: true,
    });
    const [fewest, most] = command.words;
    if (positionals.length < fewest || positionals.length > most)
      throw new UsageError(`It is: ${name} ${command.usage}`);
    return {
      command,
      given: { file: at(file), words: positionals, options: values, language, at, ask, say },
    };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** The language that was typed, wherever it stands, so that what is wrong before it is told in it too. */
function languageIn(args: readonly string[]): Language | undefined {
  const typed = args.flatMap((arg, place) =>
    arg === '--language' ? (args[place + 1] ?? []) : arg.startsWith('--language=') ? arg.slice(11) : [],
  );
  return languages.find((known) => known === typed[0]);
}

/**
 * Does what was typed behind `npm run circles --`: a file, a command, its words and options.
 * @returns the exit code. What it answers goes to `out`, why not to `error`; with `--json` both to `out`.
 */
export async function runCommandLine(args: readonly string[], given: Terminal): Promise<number> {
  const terminal = { ...given, language: languageIn(args) ?? given.language };
  const { language } = terminal;
  const isJson = args.includes('--json');
  if (args.includes('--help')) {
    terminal.out(usage());
    return exits.fine;
  }
  try {
    const { command, given: typed } = read(args, terminal);
    const answer = await withPassphrase(command, typed);
    if (answer) terminal.out(isJson ? JSON.stringify(answer.data, null, 2) : answer.text);
    return exits.fine;
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.error(`${error.message}.\n\n${usage()}`);
      return exits.usage;
    }
    if (!(error instanceof Problem)) terminal.error(String(error instanceof Error ? error.stack : error));
    const problem = problemDataOf(error);
    if (isJson) terminal.out(JSON.stringify({ problem, text: problemText(problem, language) }, null, 2));
    else terminal.error(problemText(problem, language));
    return ownExits[problem.code] ?? exits.problem;
  }
}
