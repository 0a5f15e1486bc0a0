/** A restore tells how far it is, and leaves everything as it was when somebody stops it. */
import { expect, it } from 'vitest';
import { listBackups } from '../../electron/core/backups/backup.ts';
import { newContact } from '../factories/contact.ts';
import { upload } from '../imports/uploading.ts';
import { dump } from './dump.ts';
import { openTestCore } from './openTestCore.ts';
import { refusal } from './refusal.ts';

const minute = 60_000;

it('that somebody stops has told how far it was, and changed nothing', async () => {
  const test = await openTestCore();
  const { call, core, circle } = test;
  await call.contacts.create(newContact(circle('core'), { displayName: 'Anna' }));
  await test.timers.pass(6 * minute);
  const [backup] = listBackups(test.file);
  const rows = Array.from({ length: 4000 }, (_none, row) => `Person ${row},person${row}@example.com`);
  const file = await upload(call, `Name,E-mail\n${rows.join('\n')}`, 'people.csv');
  await call.imports.run({ files: [{ upload: file }] });
  const before = dump(core);

  const told: (number | null)[] = [];
  const watching = new AbortController();
  const progress = core.createContext().workspace.running.watch(watching.signal, 'restore');
  const watch = (async () => {
    for await (const step of progress) {
      told.push(step?.done ?? null);
      if (step !== null && step.done > 0) await call.backups.cancel();
    }
  })();
  expect(await refusal(call.backups.restore({ backup: backup?.path ?? '' }))).toMatchObject({
    code: 'work-cancelled',
  });
  watching.abort();
  await watch;
  expect(told.some((done) => done !== null && done > 0)).toBe(true);
  expect(dump(core)).toBe(before);
  // The next one is not stopped.
  await call.backups.restore({ backup: backup?.path ?? '' });
  expect((await call.contacts.people()).length).toBe(1);
});
