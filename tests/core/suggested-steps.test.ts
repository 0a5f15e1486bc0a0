import { describe, expect, it } from 'vitest';
import { newContact } from '../factories/contact.ts';
import { interaction } from '../factories/interaction.ts';
import { openSampleCore } from '../sample/sampleCore.ts';
import { openTestCore, type TestCore } from './openTestCore.ts';

const day = 86_400_000;
const daysAgo = ({ clock }: TestCore, days: number) => new Date(clock().getTime() - days * day).toISOString();

/** Somebody in the world who was met some days ago. */
async function metSomebody(...days: number[]): Promise<{ test: TestCore; who: string }> {
  const test = await openTestCore();
  const { call, circle } = test;
  const { uid: who } = await call.contacts.create(newContact(circle('world'), { displayName: 'Bo' }));
  for (const ago of days) await call.interactions.log(interaction([who], { at: daysAgo(test, ago) }));
  return { test, who };
}

describe('a suggested step', () => {
  it('says from where to where, by which score, and for how long', async () => {
    const { test, who } = await metSomebody(14, 20);
    const { trust } = await test.call.contacts.details({ uid: who });
    expect(await test.call.circles.suggestedSteps()).toEqual([
      {
        contact: who,
        name: 'Bo',
        direction: 'inward',
        from: test.circle('world'),
        to: test.circle('leads'),
        trust: Math.round(trust.score!),
        bound: 3,
        days: 14,
      },
    ]);
  });

  it('is told of one contact as it is among all, and null of who has none', async () => {
    const { caller: call } = await openSampleCore();
    const steps = new Map((await call.circles.suggestedSteps()).map((step) => [step.contact, step]));
    expect(steps.size).toBeGreaterThan(0);
    for (const { uid } of await call.contacts.people())
      expect(await call.circles.suggestedStep({ contact: uid })).toEqual(steps.get(uid) ?? null);
  });

  it('waits until the score has stayed there for two weeks', async () => {
    const { test } = await metSomebody(13);
    expect(await test.call.circles.suggestedSteps()).toEqual([]);
    test.clock.advance(1);
    expect(await test.call.circles.suggestedSteps()).toHaveLength(1);
  });

  it('that is taken moves by suggestion, and nothing more is suggested for ninety days', async () => {
    const { test, who } = await metSomebody(14, 20, 25, 30);
    await test.call.circles.takeSteps({ steps: await test.call.circles.suggestedSteps() });
    const { history } = await test.call.contacts.details({ uid: who });
    expect(history[0]).toMatchObject({ type: 'circle', cause: 'suggestion', to: test.circle('leads') });
    test.clock.advance(20);
    for (const ago of [1, 20])
      await test.call.interactions.log(interaction([who], { at: daysAgo(test, ago) }));
    expect(await test.call.circles.suggestedSteps()).toEqual([]);
    test.clock.advance(69);
    expect(await test.call.circles.suggestedSteps()).toEqual([]);
    await test.call.interactions.log(interaction([who], { at: daysAgo(test, 60) }));
    test.clock.advance(2);
    expect(await test.call.circles.suggestedSteps()).toHaveLength(1);
  });

  it('put off comes back after thirty days, dismissed after ninety; undo brings it back at once', async () => {
    const { test, who } = await metSomebody(14, 20, 25, 30, 31, 32);
    const steps = [{ contact: who, direction: 'inward' as const }];
    await test.call.circles.answerSteps({ steps, answer: 'snoozed' });
    expect(await test.call.circles.suggestedSteps()).toEqual([]);
    await test.call.history.undo();
    expect(await test.call.circles.suggestedSteps()).toHaveLength(1);
    await test.call.circles.answerSteps({ steps, answer: 'snoozed' });
    test.clock.advance(29.9);
    expect(await test.call.circles.suggestedSteps()).toEqual([]);
    test.clock.advance(0.2);
    expect(await test.call.circles.suggestedSteps()).toHaveLength(1);
    await test.call.circles.answerSteps({ steps, answer: 'dismissed' });
    test.clock.advance(31);
    expect(await test.call.circles.suggestedSteps()).toEqual([]);
  });

  it('sends nobody outward within ninety days of the day they were placed', async () => {
    const { test } = await metSomebody(200);
    const { uid } = await test.call.contacts.create(newContact(test.circle('core'), { displayName: 'Cees' }));
    await test.call.interactions.log(interaction([uid], { at: daysAgo(test, 40) }));
    const outward = async () => {
      const steps = await test.call.circles.suggestedSteps();
      return steps.filter(({ direction }) => direction === 'outward').map(({ name }) => name);
    };
    expect(await outward()).toEqual([]);
    test.clock.advance(91);
    expect(await outward()).toEqual(['Cees']);
  });

  it('follows the threshold that was set for a circle', async () => {
    const { test } = await metSomebody(14, 20);
    await test.call.circles.update({ circle: test.circle('leads'), changes: { threshold: 60 } });
    expect(await test.call.circles.suggestedSteps()).toEqual([]);
  });

  it('is one step to undo with others, and leaves those who stand elsewhere by now', async () => {
    const { test, who } = await metSomebody(14, 20);
    const { call, circle } = test;
    const { uid: cees } = await call.contacts.create(newContact(circle('world'), { displayName: 'Cees' }));
    const { uid: dirk } = await call.contacts.create(newContact(circle('leads'), { displayName: 'Dirk' }));
    const places = async () =>
      Object.fromEntries((await call.contacts.people()).map(({ name, circle }) => [name, circle]));
    const before = await places();
    const from = circle('world');
    const to = circle('leads');
    const out = { contact: dirk, from: to, to: from };
    await call.circles.takeSteps({
      steps: [{ contact: who, from, to }, out, { contact: cees, from: to, to: from }],
    });
    expect(await places()).toEqual({ Bo: to, Dirk: from, Cees: from });
    await call.history.undo();
    expect(await places()).toEqual(before);
  });

  it('is counted beforehand for another threshold', async () => {
    const { test } = await metSomebody(14, 20);
    const asked = { circle: test.circle('leads'), threshold: 60 };
    expect(await test.call.circles.stepsIf(asked)).toEqual({
      present: { inward: 1, outward: 0 },
      asked: { inward: 0, outward: 0 },
    });
    expect(await test.call.circles.suggestedSteps()).toHaveLength(1);
  });

  it('is made for nobody of whom nothing is known, and for nobody in the archive', async () => {
    const { test, who } = await metSomebody(14, 20);
    const { call, circle } = test;
    await call.contacts.create(newContact(circle('core'), { displayName: 'Unknown' }));
    await call.contacts.setArchived({ contacts: [who], archived: true });
    expect(await call.circles.suggestedSteps()).toEqual([]);
  });
});

it('the sample suggests the inner circle first, and nobody both ways', async () => {
  const { caller } = await openSampleCore();
  const circles = (await caller.circles.list()).map(({ uid }) => uid);
  const steps = await caller.circles.suggestedSteps();
  expect(steps.length).toBeGreaterThan(10);
  const inner = steps.map(({ from, to }) => Math.min(circles.indexOf(from), circles.indexOf(to)));
  expect(inner).toEqual(inner.toSorted((one, other) => one - other));
  expect(new Set(steps.map(({ contact }) => contact)).size).toBe(steps.length);
  const outward = steps.filter(({ direction }) => direction === 'outward').length;
  expect([steps.length - outward, outward]).toMatchInlineSnapshot(`
    [
      29,
      6,
    ]
  `);
});
