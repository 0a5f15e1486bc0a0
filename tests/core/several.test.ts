/** One command for all who are selected: tags, tasks, and what people see of it when they are thousands. */
import { describe, expect, it, test } from 'vitest';
import { newContact } from '../factories/contact.ts';
import { interaction } from '../factories/interaction.ts';
import { populate } from '../perf/populate.ts';
import { dump } from './dump.ts';
import { keptWorkspace } from './keptWorkspace.ts';
import { openTestCore, type TestCore } from './openTestCore.ts';
import { refusal } from './refusal.ts';

/** Some of them are where they are moved to, and do not count. */
const people = 2500;

async function opened() {
  const { call, circle } = await openTestCore();
  const add = async (displayName: string, tags: string[]) =>
    (await call.contacts.create(newContact(circle('core'), { displayName, tags }))).uid;
  return { call, anna: await add('Anna', ['press']), bo: await add('Bo', ['Press', 'food']) };
}

test('tags are given to several and taken away, whatever their case; who had them so does not count', async () => {
  const { call, anna, bo } = await opened();
  const tagsOf = async (uid: string) => (await call.contacts.details({ uid })).tags;
  expect(await call.contacts.tag({ contacts: [anna, bo], added: ['FOOD', 'new'] })).toEqual({
    count: 2,
    name: '',
  });
  expect((await tagsOf(anna)).toSorted()).toEqual(['food', 'new', 'press']);
  expect((await tagsOf(bo)).toSorted()).toEqual(['food', 'new', 'press']);
  expect(await call.contacts.tag({ contacts: [anna, bo], added: ['food'] })).toEqual({ count: 0, name: '' });
  await call.contacts.tag({ contacts: [bo], removed: ['press'] });
  expect(await call.contacts.tag({ contacts: [anna, bo], removed: ['PRESS', 'unknown'] })).toEqual({
    count: 1,
    name: 'Anna',
  });
  expect(await refusal(call.contacts.tag({ contacts: [anna, 'nobody'], added: ['food'] }))).toMatchObject({
    code: 'not-found',
  });
});

test('a task for each of several is as many tasks, and one step to undo', async () => {
  const { call, anna, bo } = await opened();
  const dueDay = '2026-03-10';
  await call.tasks.addForEach({ title: 'Invite', contacts: [anna, bo], dueDay });
  expect((await call.tasks.list()).open).toMatchObject([
    { title: 'Invite', contact: { uid: anna }, dueDay },
    { title: 'Invite', contact: { uid: bo }, dueDay },
  ]);
  await call.history.undo();
  expect((await call.tasks.list()).open).toEqual([]);
});

describe('with thousands at once', () => {
  const copy = keptWorkspace((core) => populate(core, people, 1));
  const everybody = async ({ call }: TestCore) => (await call.contacts.people()).map(({ uid }) => uid);
  const ways: Readonly<Record<string, (test: TestCore, contacts: string[]) => Promise<unknown>>> = {
    'a circle': ({ call, circle }, contacts) => call.circles.move({ contacts, circle: circle('core') }),
    'a tag': ({ call }, contacts) => call.contacts.tag({ contacts, added: ['everybody'] }),
    'a contact': ({ call }, contacts) => call.interactions.log(interaction(contacts)),
  };

  it.each(Object.entries(ways))('%s: it is followed, and stopped with all as it was', async (_name, run) => {
    const test = await openTestCore({ file: copy() });
    const { workspace } = test.core.createContext();
    const contacts = await everybody(test);
    const before = dump(test.core);
    const steps: number[] = [];
    const stop = new AbortController();
    const watching = (async () => {
      for await (const step of workspace.running.watch(stop.signal, 'several'))
        if (step) steps.push(step.done);
    })();
    const stopping = workspace.running.listen(() => {
      if (workspace.running.progressOf('several')?.done) workspace.running.cancel('several');
    });
    expect(await refusal(run(test, contacts))).toMatchObject({ code: 'work-cancelled' });
    expect(dump(test.core)).toBe(before);
    stopping();
    await run(test, contacts);
    stop.abort();
    await watching;
    expect(steps.length).toBeGreaterThan(1);
    expect(dump(test.core)).not.toBe(before);
    await test.call.history.undo();
    expect(dump(test.core)).toBe(before);
  });
});
