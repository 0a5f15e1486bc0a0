import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { listBackups } from '../../electron/core/backups/backup.ts';
import type { Change } from '../../electron/core/core.ts';
import { populate } from '../perf/populate.ts';
import { contactLogErrors, dump, searchable } from './dump.ts';
import { keptWorkspace } from './keptWorkspace.ts';
import { openTestCore, type TestCore } from './openTestCore.ts';
import { refusal } from './refusal.ts';

const people = 3000;

const state = async (test: TestCore) => ({
  data: dump(test.core),
  found: await searchable(test.core, ['anna', 'smit', '06']),
  errors: contactLogErrors(test.core),
});

describe.each(['undo', 'redo'] as const)('%s of something large', (direction) => {
  const copy = keptWorkspace(async (core) => {
    await populate(core, people, 1);
    if (direction === 'redo') await core.caller.history.undo();
  });

  it('tells how far it is, and answers others meanwhile with what was there before', async () => {
    const test = await openTestCore({ file: copy() });
    const [before, after] = direction === 'undo' ? [people, 0] : [0, people];
    const steps: number[] = [];
    const seen: number[] = [];
    const stop = new AbortController();
    const watching = (async () => {
      const { workspace } = test.core.createContext();
      for await (const step of workspace.running.watch(stop.signal, direction)) {
        if (step) steps.push(step.done / step.total);
        if (step?.done) seen.push((await test.call.contacts.people()).length);
      }
    })();
    await test.call.history[direction]();
    stop.abort();
    await watching;
    const shares = steps.filter((share) => !Number.isNaN(share));
    expect(shares.length).toBeGreaterThan(3);
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
    // All of it or nothing: that it is done may be seen before it is told.
    expect(seen.filter((length) => length === before).length).toBeGreaterThan(3);
    expect(seen).toEqual(seen.map((length) => (length === before ? before : after)));
    expect(await test.call.contacts.people()).toHaveLength(after);
  });

  it('is told to listeners once, with what follows from it written down', async () => {
    const test = await openTestCore({ file: copy() });
    await test.timers.pass(6 * 60_000);
    expect(listBackups(test.file)).toHaveLength(1);
    const { workspace } = test.core.createContext();
    const told: Change[] = [];
    workspace.onChange((change) => told.push(change));
    await test.call.history[direction]();
    expect(told).toHaveLength(1);
    expect(told[0]?.contacts).toBe('many');
    expect(told[0]?.tables).toEqual(expect.arrayContaining(['contact', 'change_set', 'job']));
    // A copy is due, an hour after the one before.
    await test.timers.pass(60 * 60_000);
    expect(listBackups(test.file)).toHaveLength(2);
  });

  it('can be stopped: everything is as it was, and it can be started again', async () => {
    const test = await openTestCore({ file: copy() });
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
