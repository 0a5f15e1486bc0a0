import { existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Command } from './command.ts';
import { withCore } from './withCore.ts';
import { upload } from './writing.ts';

const besides = (file: string): string[] =>
  readdirSync(dirname(file)).filter((name) => name.startsWith(basename(file)));

/** Takes away what was made of a new workspace that came to nothing; whatever was there before stays. */
function removeMade(file: string, before: readonly string[]): void {
  for (const name of besides(file))
    if (!before.includes(name)) rmSync(join(dirname(file), name), { recursive: true });
}

export const fill: Command = {
  usage: 'EXPORT',
  says: 'Fills a new or empty workspace with an exported one (JSON). FILE is made when it is not there.',
  words: [1, 1],
  async run({ file, words: [path = ''], at }) {
    const isNew = !existsSync(file);
    const before = isNew && existsSync(dirname(file)) ? besides(file) : [];
    try {
      const filled = await withCore(
        file,
        async (call) => call.exports.fill({ upload: await upload(call, at(path)) }),
        { expected: !isNew },
      );
      return { data: { file, ...filled }, text: `${file} is filled, with ${filled.count} contacts.` };
    } catch (error) {
      if (isNew && existsSync(dirname(file))) removeMade(file, before);
      throw error;
    }
  },
};
