import { expect, it } from 'vitest';
import { thresholdAt } from '../../shared/rules/suggestedSteps.ts';
import { newContact } from '../factories/contact.ts';
import { insight } from '../factories/insight.ts';
import { openTestCore } from './openTestCore.ts';

/** A workspace with so many circles: two new ones, or without the two outside the core. */
async function withCircles(count: 3 | 7) {
  const test = await openTestCore();
  const uids = (await test.call.circles.list()).map(({ uid }) => uid);
  const [core, regulars, clients, leads, world] = uids as [string, string, string, string, string];
  if (count === 3)
    await test.call.circles.arrange({
      circles: [core, leads, world],
      removed: { [regulars]: leads, [clients]: leads },
    });
  else
    await test.call.circles.arrange({
      circles: [
        core,
        { key: 'a', name: 'Friends', colour: 'pink' },
        regulars,
        clients,
        { key: 'b', name: 'Press', colour: null },
        leads,
        world,
      ],
    });
  return { ...test, circles: await test.call.circles.list() };
}

it.each([3, 7] as const)('all that counts by circle does so with %i of them', async (count) => {
  const { call, circles, clock } = await withCircles(count);
  expect(circles.map(({ position }) => position)).toEqual(circles.map((_, index) => index + 1));
  const people = [];
  for (const { uid, position } of circles) {
    const { uid: contact } = await call.contacts.create(
      newContact(uid, { displayName: `Person ${position}` }),
    );
    await call.interactions.log({ contacts: [contact], kind: 'meeting', direction: 'both' });
    people.push(contact);
  }

  // Waves: one for each, from the inside out, each to its own.
  const { uid } = await call.insights.create(insight());
  await call.insights.schedule({ uid, start: clock().toISOString(), zone: 'UTC' });
  const { waves } = await call.insights.details({ uid });
  expect(waves.map(({ circle }) => circle)).toEqual(circles.map((circle) => circle.uid));
  expect(waves.map(({ recipients }) => recipients)).toEqual(circles.map(() => 1));
  expect(waves.map(({ at }) => at)).toEqual(waves.map(({ at }) => at).toSorted());
  await call.insights.sendWave({ wave: waves[0]!.uid });

  // From the outside to the core, one circle at a time.
  const outermost = people.at(-1)!;
  for (const { uid: circle } of circles.toReversed().slice(1)) {
    await call.circles.step({ contacts: [outermost], direction: 'inward' });
    expect((await call.contacts.details({ uid: outermost })).person?.circle).toBe(circle);
  }

  // Trust asked: 70 of the core, 3 of the outermost but one, whatever lies between, less with each.
  const asked = circles.map((_, place) => thresholdAt(place, count));
  expect([asked[0], asked.at(-2), asked.at(-1)]).toEqual([70, 3, null]);
  expect(asked.slice(0, -1)).toEqual(asked.slice(0, -1).toSorted((one, other) => other! - one!));
  clock.advance(20);
  const steps = await call.circles.suggestedSteps();
  const place = (circle: string) => circles.findIndex((one) => one.uid === circle);
  for (const { from, to } of steps) expect(Math.abs(place(from) - place(to))).toBe(1);

  // What tells of circles tells of all of them, in their order.
  const effect = await call.trust.effect({
    contact: 40,
    rhythm: 0,
    initiative: 0,
    loyalty: 20,
    value: 10,
    advocacy: 20,
    satisfaction: 10,
  });
  expect(effect.circles.map(({ circle }) => circle)).toEqual(circles.map((circle) => circle.uid));
  expect(new Set((await call.contacts.consent()).map(({ circle }) => circle)).size).toBe(count - 1);
  await call.circles.update({ circle: circles[1]!.uid, changes: { threshold: 1 } });
  expect(await call.circles.stepsIf({ circle: circles[1]!.uid, threshold: null })).toBeDefined();
});
