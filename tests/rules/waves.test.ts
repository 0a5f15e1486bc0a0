import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { depths } from '../../shared/model/circle.ts';
import {
  headStartBreach,
  moveAlong,
  type PlannedWave,
  planInOrder,
  proposeWaves,
  waveStatus,
} from '../../shared/rules/waves.ts';
import { wallClock } from '../../shared/rules/workingMoment.ts';
import { circle } from '../factories/circle.ts';
import { plannedWave } from '../factories/wave.ts';

const zone = 'Europe/Amsterdam';
const hour = 3_600_000;

/** The circles of a new workspace (DOMAIN: circles). */
const defaults = [
  circle({ position: 1, delayDays: 0, depth: 'full', channel: 'personal-email', discussion: true }),
  circle({ position: 2, delayDays: 7, depth: 'full', channel: 'email', discussion: true }),
  circle({ position: 3, delayDays: 14, depth: 'summary', channel: 'email', discussion: false }),
  circle({ position: 4, delayDays: 21, depth: 'teaser', channel: 'newsletter', discussion: false }),
  circle({ position: 5, delayDays: 30, depth: 'public', channel: 'blog', discussion: false }),
];

describe('the waves that are proposed', () => {
  it('follow the defaults of the circles, at the same time of day across the change to summer time', () => {
    // Monday 9 March 2026, ten o'clock in Amsterdam; summer time begins on 29 March.
    const waves = proposeWaves(defaults, '2026-03-09T09:00:00.000Z', zone);
    expect(waves.map(({ at, depth, channel, discussion }) => [at, depth, channel, discussion])).toEqual([
      ['2026-03-09T09:00:00.000Z', 'full', 'personal-email', true],
      ['2026-03-16T09:00:00.000Z', 'full', 'email', true],
      ['2026-03-23T09:00:00.000Z', 'summary', 'email', false],
      ['2026-03-30T08:00:00.000Z', 'teaser', 'newsletter', false],
      ['2026-04-08T08:00:00.000Z', 'public', 'blog', false],
    ]);
    expect(waves.map(({ circle: uid }) => uid)).toEqual(defaults.map(({ uid }) => uid));
  });

  it('hold back a circle whose defaults would overtake one further in', () => {
    const circles = [
      circle({ position: 1, delayDays: 10, depth: 'teaser' }),
      circle({ position: 2, delayDays: 0, depth: 'full' }),
    ];
    const [inner, outer] = proposeWaves(circles, '2026-03-09T09:00:00.000Z', zone);
    expect([outer?.at, outer?.depth]).toEqual([inner?.at, 'teaser']);
  });

  it('never break the head start, whatever the circles are like and in whatever order they come', () => {
    const anyCircle = fc.record({ delayDays: fc.nat(60), depth: fc.constantFrom(...depths) });
    const start = fc
      .date({ min: new Date('2025-01-01'), max: new Date('2028-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString());
    const zones = fc.constantFrom(zone, 'America/New_York', 'UTC', 'Pacific/Auckland');
    fc.assert(
      fc.property(
        fc.array(anyCircle, { minLength: 3, maxLength: 7 }),
        start,
        zones,
        (settings, at, where) => {
          const circles = settings.map((some, index) => circle({ ...some, position: index + 1 }));
          const waves = proposeWaves(circles.toReversed(), at, where);
          expect(waves.map((wave) => wave.circle)).toEqual(circles.map(({ uid }) => uid));
          expect(
            headStartBreach(waves.map((wave) => ({ ...wave, status: 'scheduled' as const }))),
          ).toBeNull();
          for (const [index, wave] of waves.entries()) {
            expect(depths.indexOf(wave.depth)).toBeGreaterThanOrEqual(depths.indexOf(settings[index]!.depth));
          }
        },
      ),
    );
  });

  it('keep the time of day in their zone', () => {
    for (const { at } of proposeWaves(defaults, '2026-10-20T07:30:00.000Z', zone)) {
      expect(wallClock(at, zone).slice(11)).toBe('09:30');
    }
  });
});

const wave = (day: number, depth: PlannedWave['depth'], status: PlannedWave['status'] = 'scheduled') =>
  plannedWave({ at: new Date(Date.UTC(2026, 2, day, 9)).toISOString(), depth, status });

describe('the head start', () => {
  it('is kept by waves at the same moment and depth', () => {
    expect(headStartBreach([wave(2, 'full'), wave(2, 'full'), wave(3, 'summary')])).toBeNull();
    expect(headStartBreach([])).toBeNull();
  });

  it('is broken by an earlier wave further out', () => {
    expect(headStartBreach([wave(2, 'full'), wave(4, 'summary'), wave(3, 'teaser')])).toEqual({
      rule: 'head-start',
      wave: 2,
      inner: 1,
    });
  });

  it('is broken by a deeper wave further out', () => {
    expect(headStartBreach([wave(2, 'teaser'), wave(4, 'summary')])).toEqual({
      rule: 'depth-too-deep',
      wave: 1,
      inner: 0,
    });
  });

  it('is not broken by, nor against, a skipped wave, but is across one', () => {
    expect(headStartBreach([wave(5, 'public', 'skipped'), wave(2, 'full')])).toBeNull();
    expect(headStartBreach([wave(5, 'full'), wave(9, 'full', 'skipped'), wave(4, 'full')])).toEqual({
      rule: 'head-start',
      wave: 2,
      inner: 0,
    });
  });
});

const anyWave = fc
  .tuple(
    fc.integer({ min: 1, max: 28 }),
    fc.constantFrom(...depths),
    fc.constantFrom('draft' as const, 'scheduled' as const, 'sent' as const, 'skipped' as const),
  )
  .map(([day, depth, status]) => wave(day, depth, status));

/** Whether any wave that did not go out comes before, or goes deeper than, any further in; skipped ones aside. */
function isBroken(waves: readonly PlannedWave[]): boolean {
  const taking = waves.filter(({ status }) => status !== 'skipped');
  return taking.some(
    (outer, index) =>
      outer.status !== 'sent' &&
      taking
        .slice(0, index)
        .some((inner) => outer.at < inner.at || depths.indexOf(outer.depth) < depths.indexOf(inner.depth)),
  );
}

/** A plan in good order, none of it sent, from the inside out. */
const plan = fc
  .array(fc.tuple(fc.nat(20), fc.nat(3), fc.boolean()), { minLength: 1, maxLength: 7 })
  .map((parts) => {
    let day = 1;
    let depth = 0;
    return parts.map(([later, , skipped], index) => {
      day += later;
      depth = Math.max(depth, parts[index]![1]);
      return wave(day, depths[depth]!, skipped ? 'skipped' : 'scheduled');
    });
  });

describe('for any plan', () => {
  it('a breach is found exactly when some wave overtakes one further in, and names two such waves', () => {
    fc.assert(
      fc.property(fc.array(anyWave, { maxLength: 7 }), (waves) => {
        const breach = headStartBreach(waves);
        expect(breach !== null).toBe(isBroken(waves));
        if (breach) {
          expect(breach.inner).toBeLessThan(breach.wave);
          expect(isBroken([waves[breach.inner]!, waves[breach.wave]!])).toBe(true);
        }
      }),
    );
  });

  it('moving the outer waves along keeps the head start, and moves nothing back or further in', () => {
    fc.assert(
      fc.property(plan, fc.nat(6), fc.integer({ min: -400, max: 400 }), (waves, which, hours) => {
        const moved = which % waves.length;
        const at = new Date(Date.parse(waves[moved]!.at) + hours * hour).toISOString();
        const moments = moveAlong(waves, moved, at);
        expect(moments[moved]).toBe(at);
        expect(moments.slice(0, moved)).toEqual(waves.slice(0, moved).map((present) => present.at));
        const after = waves.map((present, index) => ({ ...present, at: moments[index]! }));
        expect(headStartBreach(after.slice(moved))).toBeNull();
        for (const [index, present] of waves.entries()) {
          if (index <= moved) continue;
          expect(moments[index]! >= present.at).toBe(true);
          if (hours <= 0 || present.status === 'skipped') expect(moments[index]).toBe(present.at);
        }
      }),
    );
  });
});

describe('a plan whose circles changed places', () => {
  /** A plan in good order of which the inner part went out, and in which order the circles are now. */
  const rearranged = fc
    .tuple(plan, fc.nat(7), fc.infiniteStream(fc.nat(1000)))
    .map(([waves, sent, chance]) => {
      const dealt = waves.map((wave, index) => ({
        ...wave,
        zone: 'UTC',
        status: index < sent && wave.status !== 'skipped' ? ('sent' as const) : wave.status,
        lot: chance.next().value as number,
      }));
      return dealt.toSorted((one, other) => one.lot - other.lot);
    });

  it('is in good order again, with the same moments and depths, and what went out is left alone', () => {
    fc.assert(
      fc.property(rearranged, (waves) => {
        const after = planInOrder(waves);
        expect(headStartBreach(after)).toBeNull();
        for (const [index, wave] of waves.entries())
          if (wave.status !== 'scheduled') expect(after[index]).toEqual(wave);
        expect(after.map(({ at }) => at).sort()).toEqual(waves.map(({ at }) => at).sort());
        expect(after.map(({ depth }) => depth).sort()).toEqual(waves.map(({ depth }) => depth).sort());
        expect(planInOrder(after)).toEqual(after);
      }),
    );
  });
});

describe('moving along', () => {
  it('keeps the distance between waves that are still to come', () => {
    const waves = [wave(2, 'full'), wave(9, 'full'), wave(16, 'summary')];
    expect(moveAlong(waves, 0, wave(5, 'full').at)).toEqual([5, 12, 19].map((day) => wave(day, 'full').at));
  });

  it('leaves a wave that is sent where it was', () => {
    const waves = [wave(2, 'full'), wave(9, 'full', 'sent')];
    expect(moveAlong(waves, 0, wave(20, 'full').at)).toEqual([wave(20, 'full').at, wave(9, 'full').at]);
  });

  it('refuses a wave that is not there', () => {
    expect(() => moveAlong([], 0, wave(2, 'full').at)).toThrow(RangeError);
  });
});

describe('the status of a wave', () => {
  it.each([
    ['scheduled', '2026-03-02T08:59:59.999Z', 'scheduled'],
    ['scheduled', '2026-03-02T09:00:00.000Z', 'due'],
    ['draft', '2026-03-03T09:00:00.000Z', 'draft'],
    ['sent', '2026-03-03T09:00:00.000Z', 'sent'],
    ['skipped', '2026-03-03T09:00:00.000Z', 'skipped'],
  ] as const)('that is %s, at %s, is %s', (status, now, expected) => {
    expect(waveStatus(plannedWave({ status }), now)).toBe(expected);
  });
});
