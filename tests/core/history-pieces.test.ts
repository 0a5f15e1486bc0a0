import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { populate } from '../perf/populate.ts';
import { contactLogErrors, dump, searchable } from './dump.ts';
import { openTestCore, type TestCore } from './openTestCore.ts';
import { refusal } from './refusal.ts';

const people = 3000;

async function withMany(): Promise<TestCore> {
  const test = await openTestCore();
  await populate(test.core, people, 1);
  return test;
}

const state = async (test: TestCore) => ({
  data: dump(test.core),
  found: await searchable(test.core, ['anna', 'smit', '06']),
  errors: contactLogErrors(test.core),
});

describe.each(['undo', 'redo'] as const)('%s of something large', (direction) => {
  async function ready(): Promise<TestCore> {
    const test = await withMany();
    if (direction === 'redo') await test.call.history.undo();
    return test;
  }

  it('tells how far it is, and answers others meanwhile with what was there before', async () => {
    const test = await ready();
    const before = (await test.call.contacts.people()).length;
    const steps: number[] = [];
    const stop = new AbortController();
    const watching = (async () => {
      const { workspace } = test.core.createContext();
      for await (const step of workspace.running.watch(stop.signal, direction)) {
        if (step) steps.push(step.done / step.total);
        if (step?.done) expect(await test.call.contacts.people()).toHaveLength(before);
      }
    })();
    await test.call.history[direction]();
    stop.abort();
    await watching;
    const shares = steps.filter((share) => !Number.isNaN(share));
    expect(shares.length).toBeGreaterThan(3);
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
    expect(await test.call.contacts.people()).toHaveLength(direction === 'undo' ? 0 : people);
  });

  it('can be stopped: everything is as it was, and it can be started again', async () => {
    const test = await ready();
    const before = await state(test);
    const { workspace } = test.core.createContext();
    const stopped = refusal(test.call.history[direction]());
    while (!workspace.running.progressOf(direction)?.done) await setImmediate();
    await test.call.history.cancel();
    expect(await stopped).toEqual({ code: 'work-cancelled', details: {} });
    expect(await state(test)).toEqual(before);
    expect((await test.call.history.state())[direction]?.command).toBe('contacts.import');
    await test.call.history[direction]();
    expect(await test.call.contacts.people()).toHaveLength(direction === 'undo' ? 0 : people);
  });
});
