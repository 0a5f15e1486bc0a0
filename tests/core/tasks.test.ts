import { expect, test } from 'vitest';
import { newContact } from '../factories/contact.ts';
import { insight } from '../factories/insight.ts';
import { openTestCore } from './openTestCore.ts';
import { refusal } from './refusal.ts';

/** A workspace with two people, a deal and an insight. */
async function opened() {
  const { call, circle } = await openTestCore();
  const { uid: anna } = await call.contacts.create(newContact(circle('core'), { displayName: 'Anna' }));
  const { uid: bo } = await call.contacts.create(newContact(circle('core'), { displayName: 'Bo' }));
  await call.deals.create({ title: 'Website', contact: anna, amount: 100 });
  const deal = (await call.deals.list())[0]!.deals[0]!.uid;
  const { uid: idea } = await call.insights.create(insight({ title: 'Baking' }));
  return { call, anna, bo, deal, idea };
}

test('a task is for a contact, a deal and so its contact, an insight, or nothing', async () => {
  const { call, anna, bo, deal, idea } = await opened();
  const dueDay = '2026-03-10';
  await call.tasks.add({ title: 'Nothing', dueDay });
  await call.tasks.add({ title: 'Contact', contact: bo, dueDay });
  await call.tasks.add({ title: 'Deal', deal, dueDay });
  await call.tasks.add({ title: 'Insight', insight: idea, dueDay });
  expect((await call.tasks.list()).open).toMatchObject([
    { title: 'Nothing', contact: null, deal: null, insight: null },
    { title: 'Contact', contact: { uid: bo, name: 'Bo' }, deal: null },
    { title: 'Deal', contact: { uid: anna, name: 'Anna' }, deal: { uid: deal, name: 'Website' } },
    { title: 'Insight', contact: null, insight: { uid: idea, name: 'Baking' } },
  ]);
});

test('what is due first comes first, what was done last is recalled first', async () => {
  const { call } = await opened();
  const add = async (title: string, dueDay: string, dueTime: string | null = null) =>
    (await call.tasks.add({ title, dueDay, dueTime })).uid;
  await add('Friday at nine', '2026-03-06', '09:00');
  await add('Friday', '2026-03-06');
  const monday = await add('Monday', '2026-03-02');
  const titles = (tasks: readonly { title: string }[]) => tasks.map(({ title }) => title);
  expect(titles((await call.tasks.list()).open)).toEqual(['Monday', 'Friday', 'Friday at nine']);
  await call.tasks.setDone({ task: monday, done: true });
  const { open, done } = await call.tasks.list();
  expect([titles(open), titles(done)]).toEqual([['Friday', 'Friday at nine'], ['Monday']]);
  await call.history.undo();
  expect(titles((await call.tasks.list()).done)).toEqual([]);
});

test.each([
  { title: ' ' },
  { title: 'Call', dueDay: '2026-02-30' },
  { title: 'Call', dueTime: '24:00' },
  { title: 'Call', contact: 'one', insight: 'other' },
])('what cannot be kept is refused: %j', async (task) => {
  const { call } = await opened();
  const { issues } = await call.tasks.add({ dueDay: '2026-03-02', ...task }).then(
    () => ({ issues: [] }),
    (error: { cause: { issues: readonly unknown[] } }) => error.cause,
  );
  expect(issues).toHaveLength(1);
});

test('nothing is to be done for who is not there', async () => {
  const { call } = await opened();
  for (const subject of ['contact', 'deal', 'insight'])
    expect(
      await refusal(call.tasks.add({ title: 'Call', dueDay: '2026-03-02', [subject]: 'none' })),
    ).toMatchObject({
      code: 'not-found',
    });
  expect(await refusal(call.tasks.setDone({ task: 'none', done: true }))).toMatchObject({
    code: 'not-found',
  });
});

test('who is erased takes the tasks along, those of their deals too', async () => {
  const { call, anna, bo, deal } = await opened();
  await call.tasks.add({ title: 'Anna', contact: anna, dueDay: '2026-03-02' });
  await call.tasks.add({ title: 'Website', deal, dueDay: '2026-03-02' });
  await call.tasks.add({ title: 'Bo', contact: bo, dueDay: '2026-03-02' });
  await call.erasing.erase({ uid: anna });
  expect((await call.tasks.list()).open).toMatchObject([{ title: 'Bo' }]);
});
