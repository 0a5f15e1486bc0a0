import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Change } from '../../electron/core/core.ts';
import { startOfTomorrow } from '../../electron/core/jobs/tomorrow.ts';
import { newContact } from '../factories/contact.ts';
import { insight } from '../factories/insight.ts';
import { interaction } from '../factories/interaction.ts';
import { dueWaves } from './dueWaves.ts';
import { openTestCore, type TestCore } from './openTestCore.ts';
import { temporaryFile } from './temporaryFile.ts';
import { testClock } from './testClock.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

const amsterdam = () => 'Europe/Amsterdam';

/** Notes when the core tells of time that has passed, and to whom that matters. */
function listen({ core, clock }: TestCore): { at: string; contacts: Change['contacts'] }[] {
  const told: { at: string; contacts: Change['contacts'] }[] = [];
  const stop = core.createContext().workspace.onChange(({ tables, contacts }) => {
    if (tables.includes('clock')) told.push({ at: clock().toISOString(), contacts });
  });
  onTestFinished(stop);
  return told;
}

/** A workspace that has been open for a minute. */
async function opened(start: string, zone = amsterdam): Promise<TestCore> {
  const test = await openTestCore({ clock: testClock(start), zone });
  await test.timers.pass(minute);
  return test;
}

describe('a window left open overnight', () => {
  it('is told of the new day at midnight where it is, once, and shows who has drifted', async () => {
    const test = await opened('2026-03-02T09:00:00.000Z');
    const anna = await test.call.contacts.create(newContact(test.circle('core'), { displayName: 'Anna' }));
    await test.call.interactions.log(interaction([anna.uid]));
    const cadence = (await test.call.circles.list())[0]!.cadenceDays!;
    test.clock.advance(cadence - 0.1);
    await test.timers.pass(minute);
    const driftStates = async () => (await test.call.contacts.people()).map(({ driftState }) => driftState);
    expect(await driftStates()).toEqual(['on-time']);

    const told = listen(test);
    await test.timers.pass(24 * hour);
    const midnight = new Date(startOfTomorrow(new Date(test.clock().getTime() - 24 * hour), amsterdam()));
    expect(told).toEqual([{ at: midnight.toISOString(), contacts: 'many' }]);
    expect(midnight.toISOString()).toMatch(/T(22|23):00:00\.000Z$/);
    expect(await driftStates()).toEqual(['due']);
  });

  it('is told soon after the machine wakes up, once for all nights it slept through', async () => {
    const test = await opened('2026-03-02T21:00:00.000Z');
    const told = listen(test);
    test.clock.advance(3);
    await test.timers.pass(30 * second);
    expect(told).toHaveLength(1);
    await test.timers.pass(hour);
    expect(told).toHaveLength(1);
  });

  it('is told when the clock was set back or forward, and then of the next midnight', async () => {
    const test = await opened('2026-03-02T12:00:00.000Z');
    const told = listen(test);
    test.clock.advance(-365);
    await test.timers.pass(30 * second);
    expect(told).toHaveLength(1);
    await test.timers.pass(12 * hour);
    expect(told.map(({ at }) => at)).toEqual([expect.any(String), '2025-03-02T23:00:00.000Z']);

    test.clock.advance(365);
    await test.timers.pass(30 * second);
    expect(told).toHaveLength(3);
    await test.timers.pass(24 * hour);
    expect(told.at(-1)!.at).toBe('2026-03-03T23:00:00.000Z');
  });

  it('that was opened a second before midnight is told as well', async () => {
    const test = await openTestCore({ clock: testClock('2026-03-02T22:59:59.000Z'), zone: amsterdam });
    const told = listen(test);
    await test.timers.pass(minute);
    expect(told).toHaveLength(1);
  });

  it('follows whoever travels', async () => {
    let zone = 'Europe/Amsterdam';
    const test = await opened('2026-03-02T12:00:00.000Z', () => zone);
    const told = listen(test);
    zone = 'America/New_York';
    await test.timers.pass(24 * hour);
    expect(told.map(({ at }) => at)).toEqual(['2026-03-03T05:00:00.000Z']);
  });
});

it.each([
  ['a day in winter', '2026-01-10T12:00:00Z', 'Europe/Amsterdam', '2026-01-10T23:00:00.000Z'],
  ['the night summer time begins', '2026-03-28T22:59:59Z', 'Europe/Amsterdam', '2026-03-28T23:00:00.000Z'],
  ['a day of 23 hours', '2026-03-28T23:00:00Z', 'Europe/Amsterdam', '2026-03-29T22:00:00.000Z'],
  ['a day of 25 hours', '2026-10-24T22:00:00Z', 'Europe/Amsterdam', '2026-10-25T23:00:00.000Z'],
  [
    'a day that begins at one o’clock',
    '2026-09-06T03:59:59Z',
    'America/Santiago',
    '2026-09-06T04:00:00.000Z',
  ],
  ['a zone of half hours', '2026-01-10T18:29:59Z', 'Asia/Kolkata', '2026-01-10T18:30:00.000Z'],
  ['the end of a year', '2026-12-31T23:30:00Z', 'UTC', '2027-01-01T00:00:00.000Z'],
])('tomorrow begins after %s', (_title, now, zone, expected) => {
  expect(startOfTomorrow(new Date(now), zone)).toBe(expected);
});

describe('a wave', () => {
  async function withWaves() {
    const test = await opened('2026-03-02T09:00:00.000Z');
    const { uid } = await test.call.insights.create(insight());
    await test.call.insights.schedule({ uid, start: '2026-03-02T10:30:00.000Z', zone: 'UTC' });
    const { waves } = await test.call.insights.details({ uid });
    return { test, uid, waves, told: listen(test) };
  }

  it('is shown as due the moment it is, and the next one likewise', async () => {
    const { test, told, waves } = await withWaves();
    for (const { at } of waves) {
      test.clock.set(new Date(Date.parse(at) - 5 * minute).toISOString());
      await test.timers.pass(10 * minute);
    }
    const ofWaves = told.filter(({ contacts }) => contacts.length === 0);
    expect(ofWaves.map(({ at }) => at)).toEqual(waves.map(({ at }) => at));
    expect(await dueWaves(test)).toHaveLength(waves.length);
  });

  it('that is moved, skipped or undone is told at its new moment or not at all', async () => {
    const { test, told, waves } = await withWaves();
    await test.call.insights.updateWave({
      wave: waves[0]!.uid,
      changes: { at: '2026-03-02T10:00:00Z' },
      moveOuterAlong: false,
    });
    await test.timers.pass(80 * minute);
    expect(told.map(({ at }) => at)).toEqual(['2026-03-02T10:00:00.000Z']);
    while ((await test.call.history.state()).undo?.command !== 'insights.create')
      await test.call.history.undo();
    await test.timers.pass(3 * hour);
    expect(told).toHaveLength(1);
    await test.call.history.redo();
    await test.call.insights.setWaveStatus({ wave: waves[1]!.uid, status: 'skipped' });
    await test.timers.pass(hour);
    expect(told).toHaveLength(1);
  });

  it('whose moment came while the workspace was closed is shown at opening, without a further word', async () => {
    const { test } = await withWaves();
    await test.core.close();
    test.clock.advance(0.5);
    const again = await test.reopen();
    const told = listen(again);
    expect(await dueWaves(again)).toHaveLength(1);
    await again.timers.pass(minute);
    expect(told).toEqual([]);
  });
});

/** The rows of the jobs. */
const jobs = ({ core }: TestCore) =>
  core
    .createContext()
    .workspace.reader.all<{ key: string; due_at: string | null; attempts: number; lease: string | null }>({
      text: 'SELECT key, due_at, attempts, lease FROM job ORDER BY key',
      values: [],
    });

const backupJob = (test: TestCore) => jobs(test).find(({ key }) => key === 'backups.copy')!;

describe('a job', () => {
  it('is written down with the command that calls for it, and is no part of history', async () => {
    const test = await opened('2026-03-02T09:00:00.000Z');
    await expect(test.call.contacts.create(newContact('nowhere'))).rejects.toThrow();
    expect(jobs(test).map(({ key }) => key)).toEqual(['history.prune', 'today.midnight']);
    await test.call.contacts.create(newContact(test.circle('core')));
    await test.core.close();

    const file = new Database(test.file, { readonly: true });
    expect(file.prepare("SELECT due_at FROM job WHERE key = 'backups.copy'").pluck().get()).toBe(
      '2026-03-02T09:06:00.000Z',
    );
    expect(file.prepare("SELECT count(*) FROM row_change WHERE table_name = 'job'").pluck().get()).toBe(0);
    file.close();
  });

  it.each([
    [1, 2 * second],
    [3, 5 * minute],
  ])('that a process was killed over %i times is taken up again', async (attempts, wait) => {
    const test = await opened('2026-03-02T09:00:00.000Z');
    await test.call.contacts.create(newContact(test.circle('core')));
    await test.core.close();
    const file = new Database(test.file);
    file
      .prepare("UPDATE job SET lease = 'gone', attempts = ?, due_at = ? WHERE key = 'backups.copy'")
      .run(attempts, '2026-03-02T09:00:00.000Z');
    file.close();

    const again = await test.reopen();
    await again.timers.pass(wait - second);
    expect((await again.call.backups.list()).copies).toEqual([]);
    await again.timers.pass(minute);
    expect((await again.call.backups.list()).copies).toHaveLength(1);
    expect(backupJob(again)).toEqual({ key: 'backups.copy', due_at: null, attempts: 0, lease: null });
  });

  it('that is running is asked to end when the workspace closes, and done at the next start', async () => {
    const test = await opened('2026-03-02T09:00:00.000Z');
    await test.call.contacts.create(newContact(test.circle('core')));
    const running = test.timers.pass(10 * minute);
    await new Promise((resolve) => setImmediate(resolve));
    await test.core.close();
    await running;

    const again = await openTestCore({ file: test.file, clock: test.clock });
    expect(backupJob(again)).toMatchObject({ attempts: 0, lease: null, due_at: expect.any(String) });
    expect((await again.call.backups.list()).copies).toEqual([]);
    await again.timers.pass(10 * second);
    expect((await again.call.backups.list()).copies).toHaveLength(1);
  });

  it('of a workspace that is closed before the first look is none', async () => {
    const file = temporaryFile();
    const test = await openTestCore({ file });
    await test.core.close();
    await test.timers.pass(hour);
    expect(test.log).toEqual([]);
  });
});
