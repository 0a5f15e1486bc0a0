import { dirname } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { sql } from '../../electron/core/database/sql.ts';
import { interaction } from '../factories/interaction.ts';
import { type Copy, exchange, makeOriginal, openCopies, pull } from './convergence/copies.ts';
import { faults, sharedDump } from './convergence/sharedDump.ts';
import { add, leftIn, name, note } from './madeUp.ts';
import { refusal } from './refusal.ts';

let here: Copy;
let there: Copy;
let uid: string;
let bo: string;

/** Two copies that both know the made-up person, who referred somebody and had a wave. */
beforeEach(async () => {
  [here, there] = (await openCopies(await makeOriginal(), 2)) as [Copy, Copy];
  ({ uid } = await add(here));
  bo = (await here.call.contacts.people()).find(({ name }) => name === 'Bo Jansen')!.uid;
  await here.call.contacts.update({ uid: bo, changes: { referredBy: uid } });
  await here.call.interactions.log(interaction([uid, bo], { summary: 'Tea for two' }));
  await exchange([here, there]);
  for (const copy of [here, there]) copy.clock.advance(1);
});

/** Lets both hear all, lets the jobs of both come round, and sees that they are the same, sound and without the person. */
async function meetWithout(...copies: readonly Copy[]): Promise<void> {
  await exchange(copies);
  for (const { timers } of copies) await timers.pass(3 * 60_000);
  const [first, ...others] = await Promise.all(copies.map(sharedDump));
  for (const other of others) expect(other).toEqual(first);
  for (const copy of copies) {
    expect(faults(copy)).toEqual([]);
    expect(await refusal(copy.call.contacts.details({ uid }))).toMatchObject({ code: 'not-found' });
  }
  expect(leftIn(dirname(here.file))).toEqual([]);
}

it('whoever is erased in one copy is erased in the others, whatever was done there meanwhile', async () => {
  await here.call.erasing.erase({ uid });
  there.clock.advance(1);
  const { call } = there;
  await call.contacts.update({ uid, changes: { notes: `${note} again`, tags: { added: ['seen'] } } });
  await call.interactions.log(interaction([uid], { summary: note }));
  await call.interactions.log(interaction([uid, bo], { summary: 'Coffee for two' }));
  await call.deals.create({ title: `Site for ${name}`, contact: uid, amount: 1 });
  await call.tasks.add({ title: `Call ${name}`, contact: uid, dueDay: '2026-03-09' });
  await call.history.undo();
  await meetWithout(here, there);
  const { history } = await here.call.contacts.details({ uid: bo });
  expect(history.map((entry) => (entry.type === 'interaction' ? entry.summary : ''))).toEqual(
    expect.arrayContaining(['Tea for two', 'Coffee for two']),
  );
});

it('what a copy that did not hear of it sends later is not let in', async () => {
  await here.call.erasing.erase({ uid });
  for (const step of ['first', 'second']) {
    there.clock.advance(1);
    await there.call.contacts.update({ uid, changes: { notes: `${note} ${step}` } });
    if (step === 'first')
      await there.call.deals.create({ title: `Site for ${name}`, contact: uid, amount: 1 });
    const deal = (await there.call.deals.list())
      .flatMap(({ deals }) => deals)
      .find(({ title }) => title.includes(name))!;
    if (step === 'second') await there.call.deals.setStatus({ deal: deal.uid, status: 'won' });
    await pull(there, here);
    expect(here.workspace.reader.all(sql`SELECT * FROM sync_conflict`)).toEqual([]);
    expect(here.workspace.reader.all(sql`SELECT * FROM change_set WHERE details LIKE '%Xyq%'`)).toEqual([]);
  }
  await meetWithout(here, there);
});

it('both copies may erase the same person', async () => {
  await here.call.erasing.erase({ uid });
  there.clock.advance(1);
  await there.call.erasing.erase({ uid });
  await meetWithout(here, there);
});
