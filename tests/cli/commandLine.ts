import { dirname } from 'node:path';
import { runCommandLine } from '../../electron/hosts/cli/run.ts';

/** How a command ended and what it said. */
export interface Said {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** Gives a command to a closed workspace; paths are seen from the folder it is in. */
export async function say(file: string, ...args: readonly string[]): Promise<Said> {
  const said = { out: '', error: '' };
  const code = await runCommandLine([file, ...args], {
    folder: dirname(file),
    language: 'en',
    out: (text) => {
      said.out += text;
    },
    error: (text) => {
      said.error += text;
    },
  });
  return { code, ...said };
}

/** What a command answers to programs; fails when it does not go well. */
// biome-ignore lint/suspicious/noExplicitAny: programs know what they asked for, the types of ours do not reach so far.
export async function ask(file: string, ...args: readonly string[]): Promise<any> {
  const { code, out, error } = await say(file, ...args, '--json');
  if (code !== 0) throw new Error(`It ended with ${code}: ${out} ${error}`);
  return JSON.parse(out);
}
