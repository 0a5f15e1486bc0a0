import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SuggestedStep } from '../../shared/model/suggestedStep.ts';
import { noStepRules, stepsByRules } from '../../shared/rules/stepRules.ts';

const circles = ['core', 'regulars', 'clients', 'leads', 'world'];
const step = (contact: string, from: string, to: string): SuggestedStep => ({
  contact,
  name: contact,
  direction: circles.indexOf(to) < circles.indexOf(from) ? 'inward' : 'outward',
  from,
  to,
  trust: 50,
  bound: 40,
  days: 14,
});
const filled = (members: number, capacity: number | null) =>
  circles.map((uid) => ({ uid, members, capacity }));
const both = { inward: true, outward: true };

describe('steps that rules take', () => {
  const steps = [step('anna', 'regulars', 'core'), step('bo', 'core', 'regulars')];

  it('are none until a rule is turned on, and then only those of its direction', () => {
    expect(stepsByRules(steps, noStepRules, filled(1, 10), new Set())).toEqual([]);
    const inward = { ...noStepRules, inward: true };
    expect(stepsByRules(steps, inward, filled(1, 10), new Set())).toEqual([steps[0]]);
  });

  it('make room before they fill it', () => {
    expect(stepsByRules(steps, { ...noStepRules, inward: true }, filled(10, 10), new Set())).toEqual([]);
    expect(stepsByRules(steps, both, filled(10, 10), new Set())).toEqual([steps[1], steps[0]]);
  });

  it('leave alone whom they moved lately', () => {
    expect(stepsByRules(steps, both, filled(1, null), new Set(['anna']))).toEqual([steps[1]]);
  });

  it('overfill no circle, whatever is suggested', () => {
    const some = fc.array(fc.tuple(fc.nat(4), fc.boolean()), { maxLength: 30 });
    const capacity = fc.option(fc.integer({ min: 1, max: 8 }));
    fc.assert(
      fc.property(some, fc.array(capacity, { minLength: 5, maxLength: 5 }), (people, capacities) => {
        const at = (place: number) => circles[place]!;
        const suggested = people.flatMap(([place, inward], index) => {
          const to = place + (inward ? -1 : 1);
          return circles[to] === undefined ? [] : [step(`p${index}`, at(place), at(to))];
        });
        const present = circles.map((uid, place) => ({
          uid,
          members: people.filter(([own]) => own === place).length,
          capacity: capacities[place] ?? null,
        }));
        const taken = stepsByRules(suggested, { ...noStepRules, inward: true }, present, new Set());
        for (const { uid, members, capacity } of present) {
          const came = taken.filter(({ to }) => to === uid).length;
          const went = taken.filter(({ from }) => from === uid).length;
          if (capacity !== null && came > 0) {
            expect(members + came - went).toBeLessThanOrEqual(Math.max(capacity, members));
          }
        }
      }),
    );
  });
});
