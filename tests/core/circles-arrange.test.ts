import { describe, expect, it } from 'vitest';
import { sql } from '../../electron/core/database/sql.ts';
import type { Circle } from '../../shared/model/circle.ts';
import { newContact } from '../factories/contact.ts';
import { insight } from '../factories/insight.ts';
import { openTestCore, type TestCore } from './openTestCore.ts';
import { refusal } from './refusal.ts';

const five = ['core', 'regulars', 'new-clients', 'leads', 'world'] as const;
const all = ({ circle }: TestCore) => five.map(circle);
const shown = (circles: readonly Circle[]) => circles.map(({ name, defaultKey }) => name ?? defaultKey);

/** The moves of somebody, newest first. */
const movesOf = async ({ call }: TestCore, uid: string) =>
  (await call.contacts.details({ uid })).history.flatMap((entry) => (entry.type === 'circle' ? [entry] : []));

describe('another order', () => {
  it('is one step, and undo brings the old one back', async () => {
    const test = await openTestCore();
    const [core, regulars, clients, leads, world] = all(test) as [string, string, string, string, string];
    const before = await test.call.circles.list();
    const circles = [regulars, core, clients, world, leads];
    await test.call.circles.arrange({ circles });
    const after = await test.call.circles.list();
    expect(after.map(({ uid, position }) => [uid, position])).toEqual(
      circles.map((uid, index) => [uid, index + 1]),
    );
    await test.call.history.undo();
    expect(await test.call.circles.list()).toEqual(before);
    await test.call.history.redo();
    expect(await test.call.circles.list()).toEqual(after);
  });

  it('puts plans that it would break in order, and leaves the others', async () => {
    const test = await openTestCore();
    const [core, regulars, clients, leads, world] = all(test) as [string, string, string, string, string];
    const planned = await test.call.insights.create(insight({ title: 'Planned' }));
    await test.call.insights.schedule({ uid: planned.uid, start: '2026-03-09T08:00:00.000Z', zone: 'UTC' });
    const result = await test.call.circles.arrange({ circles: [core, clients, regulars, leads, world] });
    expect(result.plans).toBe(1);
    const { waves } = await test.call.insights.details({ uid: planned.uid });
    // By hand: the second place keeps +7 days and the full text, the third +14 days and the summary.
    expect(waves.map(({ circle, at, depth, channel }) => [circle, at.slice(0, 10), depth, channel])).toEqual([
      [core, '2026-03-09', 'full', 'personal-email'],
      [clients, '2026-03-16', 'full', 'email'],
      [regulars, '2026-03-23', 'summary', 'email'],
      [leads, '2026-03-30', 'teaser', 'newsletter'],
      [world, '2026-04-08', 'public', 'blog'],
    ]);
    expect(
      (await test.call.circles.arrange({ circles: [core, clients, regulars, leads, world] })).plans,
    ).toBe(0);
  });

  it('leaves a plan workable of which a part went out before', async () => {
    const test = await openTestCore();
    const [core, regulars, clients, leads, world] = all(test) as [string, string, string, string, string];
    const { uid } = await test.call.insights.create(insight());
    await test.call.insights.schedule({ uid, start: '2026-03-02T09:00:00.000Z', zone: 'UTC' });
    const waveOf = async (circle: string) =>
      (await test.call.insights.details({ uid })).waves.find((wave) => wave.circle === circle)!.uid;
    await test.call.insights.sendWave({ wave: await waveOf(core) });
    await test.call.insights.sendWave({ wave: await waveOf(regulars) });
    await test.call.circles.arrange({ circles: [core, clients, regulars, leads, world] });
    await test.call.insights.updateWave({
      wave: await waveOf(clients),
      changes: { at: '2026-03-17T09:00:00.000Z' },
      moveOuterAlong: false,
    });
    await test.call.insights.setWaveStatus({ wave: await waveOf(leads), status: 'skipped' });
  });
});

describe('a circle that is removed', () => {
  it('sends its members where they were told to, with the cause, those in the archive too', async () => {
    const test = await openTestCore();
    const [core, regulars, clients, leads, world] = all(test) as [string, string, string, string, string];
    const anna = await test.call.contacts.create(newContact(regulars, { displayName: 'Anna' }));
    const bo = await test.call.contacts.create(newContact(regulars, { displayName: 'Bo' }));
    await test.call.contacts.setArchived({ contacts: [bo.uid], archived: true });
    test.clock.advance(1);
    const result = await test.call.circles.arrange({
      circles: [core, clients, leads, world],
      removed: { [regulars]: clients },
    });
    expect(result).toMatchObject({ moved: 2, removed: 1, added: 0 });
    expect((await test.call.contacts.people()).map(({ circle }) => circle)).toEqual([clients]);
    await test.call.contacts.setArchived({ contacts: [bo.uid], archived: false });
    expect((await test.call.contacts.people()).map(({ circle }) => circle)).toEqual([clients, clients]);
    expect((await movesOf(test, anna.uid))[0]).toMatchObject({
      from: regulars,
      to: clients,
      cause: 'circle-removed',
      at: test.clock().toISOString(),
    });
    expect(await test.call.circles.former()).toEqual([
      { uid: regulars, name: null, defaultKey: 'regulars', position: 2 },
    ]);
    await test.call.history.undo();
    await test.call.history.undo();
    expect((await test.call.contacts.people()).map(({ circle }) => circle)).toEqual([regulars]);
    expect(await movesOf(test, anna.uid)).toHaveLength(1);
    expect(await test.call.circles.former()).toEqual([]);
  });

  it('takes what was still to go out to it along, and what went out stays on record', async () => {
    const test = await openTestCore();
    const [core, regulars, clients, leads, world] = all(test) as [string, string, string, string, string];
    const { uid } = await test.call.insights.create(insight());
    await test.call.insights.schedule({ uid, start: '2026-03-02T09:00:00.000Z', zone: 'UTC' });
    const first = (await test.call.insights.details({ uid })).waves[0]!;
    await test.call.insights.sendWave({ wave: first.uid });
    const result = await test.call.circles.arrange({
      circles: [clients, leads, world],
      removed: { [core]: clients, [regulars]: clients },
    });
    expect(result.dropped).toBe(1);
    const { waves } = await test.call.insights.details({ uid });
    expect(waves.map(({ circle, status }) => [circle, status])).toEqual([
      [core, 'sent'],
      [clients, 'scheduled'],
      [leads, 'scheduled'],
      [world, 'scheduled'],
    ]);
  });

  it('cannot be reached any more', async () => {
    const test = await openTestCore();
    const [core, regulars, clients, leads, world] = all(test) as [string, string, string, string, string];
    const { uid } = await test.call.contacts.create(newContact(core));
    await test.call.circles.arrange({
      circles: [core, clients, leads, world],
      removed: { [regulars]: core },
    });
    const ways = [
      test.call.circles.move({ contacts: [uid], circle: regulars }),
      test.call.contacts.create(newContact(regulars)),
      test.call.circles.update({ circle: regulars, changes: { capacity: 3 } }),
      test.call.imports.preview({ files: [], circle: regulars }),
    ];
    for (const way of ways.slice(0, 3)) expect((await refusal(way)).code).toBe('not-found');
    await expect(ways[3]).rejects.toThrow();
    await test.call.circles.step({ contacts: [uid], direction: 'outward' });
    expect((await test.call.contacts.people())[0]?.circle).toBe(clients);
  });
});

describe('a new circle', () => {
  it('promises what lies half way between its neighbours', async () => {
    const test = await openTestCore();
    const [core, regulars, clients, leads, world] = all(test) as [string, string, string, string, string];
    await test.call.circles.arrange({
      circles: [core, { key: 'a', name: 'Friends', colour: 'teal' }, regulars, clients, leads, world],
    });
    const [, added] = await test.call.circles.list();
    // By hand, between 15 people, 14 and 28 days, at once, and 50 people, 30 and 60 days, after 7.
    expect(added).toMatchObject({
      position: 2,
      name: 'Friends',
      colour: 'teal',
      capacity: 33,
      cadenceDays: 22,
      maximumDays: 44,
      delayDays: 4,
      depth: 'full',
      discussion: true,
    });
  });

  it('takes members of one that goes in the same step', async () => {
    const test = await openTestCore();
    const [core, regulars, clients, leads, world] = all(test) as [string, string, string, string, string];
    const { uid } = await test.call.contacts.create(newContact(leads));
    await test.call.circles.arrange({
      circles: [core, regulars, clients, { key: 'a', name: 'Prospects', colour: null }, world],
      removed: { [leads]: 'a' },
    });
    const circles = await test.call.circles.list();
    expect(shown(circles)).toEqual(['core', 'regulars', 'new-clients', 'Prospects', 'world']);
    expect((await test.call.contacts.details({ uid })).person?.circle).toBe(circles[3]?.uid);
    await test.call.history.undo();
    expect(shown(await test.call.circles.list())).toEqual([...five]);
  });
});

describe('what no arrangement can be', () => {
  const added = (key: string) => ({ key, name: `Circle ${key}`, colour: null });

  it('fewer than three circles, more than seven, or one twice', async () => {
    const test = await openTestCore();
    const uids = all(test);
    const [core, regulars, clients, leads, world] = uids as [string, string, string, string, string];
    const few = test.call.circles.arrange({
      circles: [core, world],
      removed: { [regulars]: core, [clients]: core, [leads]: core },
    });
    expect(await refusal(few)).toEqual({ code: 'circles-too-few', details: { count: 3 } });
    const many = test.call.circles.arrange({ circles: [...uids, added('a'), added('b'), added('c')] });
    expect(await refusal(many)).toEqual({ code: 'circles-too-many', details: { count: 7 } });
    await test.call.circles.arrange({ circles: [...uids, added('a'), added('b')] });
    expect(await test.call.circles.list()).toHaveLength(7);
    expect((await refusal(test.call.circles.arrange({ circles: [core, core, ...uids] }))).code).toBe(
      'not-found',
    );
    expect((await refusal(test.call.circles.arrange({ circles: uids }))).code).toBe('not-found');
  });

  it('one that leaves members without a circle, or takes a name twice, or began with others', async () => {
    const test = await openTestCore();
    const uids = all(test);
    const [core, regulars, clients, leads, world] = uids as [string, string, string, string, string];
    const homeless = test.call.circles.arrange({
      circles: [core, leads, world],
      removed: { [regulars]: clients, [clients]: core },
    });
    expect((await refusal(homeless)).code).toBe('circle-has-no-heir');
    await test.call.circles.update({ circle: core, changes: { name: 'Friends' } });
    const twice = test.call.circles.arrange({
      circles: [...uids, { key: 'a', name: 'friends', colour: null }],
    });
    expect((await refusal(twice)).code).toBe('circle-name-taken');
    const stale = test.call.circles.arrange({ circles: uids, began: uids.toReversed() });
    expect((await refusal(stale)).code).toBe('circles-changed');
    expect(shown(await test.call.circles.list())).toEqual(['Friends', ...five.slice(1)]);
  });

  it('leaves nothing to undo when nothing changes', async () => {
    const test = await openTestCore();
    await test.call.circles.arrange({ circles: all(test) });
    expect((await test.call.history.state()).undo).toBeNull();
    const kept = test.core.createContext().workspace.reader;
    expect(kept.value(sql`SELECT count(*) FROM circle_change`)).toBe(0);
  });
});
