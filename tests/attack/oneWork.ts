/**
 * Opens the workspace named on the command line, does one work and closes it. Standard output gets `done` or `refused CODE`,
 * JSON of what is stored whenever that was acknowledged, `largest BYTES` before closing and `closed`. What other copies did is in files: a little, and much.
 */
import { readdirSync, readFileSync, statSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createCore } from '../../electron/core/core.ts';
import { seededRandom } from '../../shared/lib/random.ts';
import { Problem, problemDataOf } from '../../shared/model/problem.ts';
import { storedIn } from './stored.ts';
import { type WorkName, worksWith } from './works.ts';

const [file = '', name = '', little = '', much = ''] = process.argv.slice(2);

const say = (line: string): void => void writeSync(1, `${line}\n`);

/** The size of the largest file in a folder and those in it, in bytes: how far has been written. */
function largestIn(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return Math.max(...files.map((one) => statSync(join(folder, one)).size));
}

/** A refusal by a procedure has its problem as cause. */
function refused(error: unknown): undefined {
  const problem = error instanceof Error && !(error instanceof Problem) ? error.cause : error;
  say(`refused ${problemDataOf(problem ?? error).code}`);
  if (problemDataOf(problem ?? error).code === 'unexpected') console.error(error);
}

const log = (line: string) => void writeSync(2, `${line}\n`);
const core = await createCore({ file, expected: true, log }).catch(refused);
if (core) {
  const tellStored = (): void => say(JSON.stringify(storedIn(core)));
  tellStored();
  const works = worksWith({
    core,
    random: seededRandom(1),
    news: async (size) => readFileSync(size === 'much' ? much : little, 'utf8'),
    between: tellStored,
  });
  await works[name as WorkName]().then(() => say('done'), refused);
  tellStored();
  say(`largest ${largestIn(dirname(file))}`);
  await core.close();
  say('closed');
}
