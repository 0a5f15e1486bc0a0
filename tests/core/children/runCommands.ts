/**
 * Runs commands on the workspace named on the command line and acknowledges each on standard output once it
 * is stored, until it is killed: people are added and moved, and now and then a step is undone and done again.
 */
import { writeSync } from 'node:fs';
import { createCore } from '../../../electron/core/core.ts';

const [file = '', count = '0'] = process.argv.slice(2);
const { caller } = await createCore({ file });
const circles = await caller.circles.list();
const circle = (index: number) => circles[index % circles.length]?.uid ?? '';

for (let index = 0; index < Number(count); index += 1) {
  const displayName = `Person ${index}`;
  const { uid } = await caller.contacts.create({
    displayName,
    circle: circle(index),
    organisation: `Organisation ${index % 10}`,
    tags: [`tag ${index % 7}`],
    points: [{ type: 'email', value: `person${index}@example.com` }],
    notes: 'x'.repeat(index * 10),
  });
  if (index % 5 === 0) await caller.circles.move({ contacts: [uid], circle: circle(index + 1) });
  if (index % 7 === 0) {
    await caller.interactions.log({ contacts: [uid], kind: 'call', direction: 'both' });
    await caller.history.undo();
    await caller.history.redo();
  }
  writeSync(1, `${displayName}\n`);
}
setInterval(() => {}, 1000);
