import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Circle, circleHues, depths } from '../../shared/model/circle.ts';
import { openTestCore, type TestCore } from './openTestCore.ts';

/** One thing that is done to the circles; numbers choose among those there are. */
type Deed =
  | { does: 'order'; lots: readonly number[] }
  | { does: 'add'; place: number }
  | { does: 'remove'; which: number; heir: number }
  | { does: 'set'; which: number; changes: Partial<Circle> }
  | { does: 'undo' }
  | { does: 'redo' };

const number = fc.nat(1000);
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({
    does: fc.constant('order' as const),
    lots: fc.array(number, { minLength: 7, maxLength: 7 }),
  }),
  fc.record({ does: fc.constant('add' as const), place: number }),
  fc.record({ does: fc.constant('remove' as const), which: number, heir: number }),
  fc.record({
    does: fc.constant('set' as const),
    which: number,
    changes: fc.record(
      {
        capacity: fc.option(fc.integer({ min: 1, max: 60 })),
        colour: fc.option(fc.constantFrom(...circleHues)),
        promise: fc.constantFrom('', 'Bread', 'An answer within the day'),
        depth: fc.constantFrom(...depths),
        threshold: fc.option(fc.nat(100)),
      },
      { requiredKeys: [] },
    ),
  }),
  fc.constant({ does: 'undo' as const }),
  fc.constant({ does: 'redo' as const }),
);

let names = 0;

async function perform({ call }: TestCore, one: Deed): Promise<void> {
  const circles = (await call.circles.list()).map(({ uid }) => uid);
  const at = (index: number) => circles[index % circles.length]!;
  if (one.does === 'undo' || one.does === 'redo') {
    const { undo, redo } = await call.history.state();
    if (one.does === 'undo' ? undo : redo) await call.history[one.does]();
  } else if (one.does === 'set') {
    const { changes } = one;
    if (Object.keys(changes).length > 0) await call.circles.update({ circle: at(one.which), changes });
  } else if (one.does === 'order') {
    const lots = new Map(circles.map((uid, index) => [uid, one.lots[index] ?? 0]));
    await call.circles.arrange({
      circles: circles.toSorted((first, second) => lots.get(first)! - lots.get(second)!),
    });
  } else if (one.does === 'add') {
    if (circles.length === 7) return;
    names += 1;
    const added = { key: 'new', name: `Circle ${names}`, colour: null };
    await call.circles.arrange({ circles: circles.toSpliced(one.place % 8, 0, added as never) });
  } else {
    if (circles.length === 3) return;
    const uid = at(one.which);
    const kept = circles.filter((other) => other !== uid);
    await call.circles.arrange({ circles: kept, removed: { [uid]: kept[one.heir % kept.length]! } });
  }
}

describe('the circles of a past day', () => {
  it('are what was listed then, whatever was set, moved, added, removed and undone before and since', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 12 }), async (deeds) => {
        const test = await openTestCore();
        const atFirst = await test.call.circles.list();
        // What was undone counts as never done, and what is done again as done when it was.
        const done: { at: string; circles: readonly Circle[] }[] = [];
        const undone: typeof done = [];
        for (const one of deeds) {
          test.clock.advance(1);
          const before = await test.call.circles.list();
          await perform(test, one);
          const circles = await test.call.circles.list();
          if (one.does === 'undo') undone.push(...done.splice(-1));
          else if (one.does === 'redo') done.push(...undone.splice(-1));
          else if (!isDeepStrictEqual(circles, before)) {
            done.push({ at: test.clock().toISOString(), circles });
            undone.length = 0;
          }
          expect(circles).toEqual(done.at(-1)?.circles ?? atFirst);
        }
        for (let day = 0; day <= deeds.length; day += 1) {
          const at = test.clock().toISOString();
          const then = done.findLast((step) => step.at <= at)?.circles ?? atFirst;
          expect(await test.call.circles.at({ at })).toEqual(then);
          test.clock.advance(-1);
        }
        await test.core.close();
      }),
      { numRuns: 15 },
    );
  });

  it('are those a workspace began with, before anything was set', async () => {
    const test = await openTestCore();
    const before = await test.call.circles.list();
    await test.call.circles.update({
      circle: test.circle('core'),
      changes: { name: 'Friends', capacity: 5 },
    });
    test.clock.advance(10);
    await test.call.circles.update({ circle: test.circle('core'), changes: { name: 'Family' } });
    expect(await test.call.circles.at({ at: '2020-01-01T00:00:00.000Z' })).toEqual(before);
    const between = new Date(test.clock().getTime() - 86_400_000).toISOString();
    expect((await test.call.circles.at({ at: between }))[0]).toMatchObject({ name: 'Friends', capacity: 5 });
    expect((await test.call.circles.at({ at: test.clock().toISOString() }))[0]).toMatchObject({
      name: 'Family',
      capacity: 5,
    });
  });
});
