/** Adds people to the encrypted workspace named on the command line, with its passphrase, until it is killed; tells of each. */
import { writeSync } from 'node:fs';
import { createCore } from '../../../electron/core/core.ts';

const [file = '', passphrase = ''] = process.argv.slice(2);
const { caller } = await createCore({ file, passphrase });
const [circle] = await caller.circles.list();

for (let index = 0; ; index += 1) {
  await caller.contacts.create({ displayName: `Person ${index}`, circle: circle?.uid ?? '' });
  writeSync(1, `${index}\n`);
}
