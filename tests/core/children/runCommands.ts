/**
 * Runs commands on the workspace named on the command line, until it is killed: people are added, moved and
 * spoken to, and now and then a step is undone and done again. Each is acknowledged on standard output once
 * its promise has resolved, as the step of history it is: `done UID` or `undone UID`.
 */
import { writeSync } from 'node:fs';
import { createCore } from '../../../electron/core/core.ts';

const [file = '', count = '0'] = process.argv.slice(2);
const { caller } = await createCore({ file });
const circles = await caller.circles.list();
const circle = (index: number) => circles[index % circles.length]?.uid ?? '';
let acknowledged = 0;

async function acknowledge(command: Promise<unknown>, state: 'done' | 'undone' = 'done'): Promise<void> {
  await command;
  const { undo, redo } = await caller.history.state();
  writeSync(1, `${state} ${(state === 'done' ? undo : redo)?.uid}\n`);
  acknowledged += 1;
}

for (let index = 0; acknowledged < Number(count); index += 1) {
  const displayName = `Person ${index}`;
  const person = caller.contacts.create({
    displayName,
    circle: circle(index),
    organisation: `Organisation ${index % 10}`,
    tags: [`tag ${index % 7}`],
    points: [{ type: 'email', value: `person${index}@example.com` }],
    notes: 'x'.repeat(index * 10),
  });
  await acknowledge(person);
  const contacts = [(await person).uid];
  if (index % 3 === 0) await acknowledge(caller.circles.move({ contacts, circle: circle(index + 1) }));
  if (index % 5 === 0) {
    await acknowledge(caller.interactions.log({ contacts, kind: 'call', direction: 'both' }));
    await acknowledge(caller.history.undo(), 'undone');
    await acknowledge(caller.history.redo());
  }
}
setInterval(() => {}, 1000);
