/**
 * Opens the workspace named on the command line, adds a person of that name and closes it, saying how far it came:
 * `opened`, `done`, `closed`, and `refused CODE` where it was refused.
 */
import { writeSync } from 'node:fs';
import { createCore } from '../../../electron/core/core.ts';
import { Problem, problemDataOf } from '../../../shared/model/problem.ts';

const [file = '', displayName = ''] = process.argv.slice(2);

function say(line: string): void {
  writeSync(1, `${line}\n`);
}

function refused(error: unknown): undefined {
  const told = error instanceof Error && !(error instanceof Problem) ? error.cause : error;
  say(`refused ${problemDataOf(told).code}`);
}

const log = (line: string) => void writeSync(2, `${line}\n`);
const core = await createCore({ file, expected: true, log }).catch(refused);
if (core) {
  say('opened');
  const [circle] = await core.caller.circles.list();
  const person = { displayName, circle: circle?.uid ?? '', notes: 'n'.repeat(20_000) };
  await core.caller.contacts.create(person).then(() => say('done'), refused);
  await core.close();
  say('closed');
}
