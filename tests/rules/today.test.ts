import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ask } from '../../shared/model/today.ts';
import { fromTheInsideOut } from '../../shared/rules/today.ts';

const circles = ['core', 'regulars', 'leads'];
const places: Readonly<Record<string, number>> = { repair: 10, wave: 20, cadence: 40, birthday: 90 };

const ask = (kind: string, contact: string | null, circle: string | null, urgency = 0): Ask => ({
  occasion: `${kind}:${contact}:${urgency}`,
  kind,
  contact,
  name: contact ?? kind,
  circle,
  urgency,
});

const order = (asks: readonly Ask[], away?: ReadonlySet<string>) =>
  fromTheInsideOut(asks, places, circles, away).map(({ name, kind }) => `${name} ${kind}`);

describe('today', () => {
  it('begins inside: a core member who waits comes before a lead who has waited longer', () => {
    expect(
      order([
        ask('cadence', 'silent lead', 'leads', 3.7),
        ask('cadence', 'late member', 'core', 1.1),
        ask('cadence', 'member', 'core', 2.9),
        ask('birthday', 'stranger', null),
      ]),
    ).toEqual(['member cadence', 'late member cadence', 'silent lead cadence', 'stranger birthday']);
  });

  it('has in a circle what is to be mended first, then what is due, then who waits', () => {
    const asks = [
      ask('birthday', 'Anna', 'core'),
      ask('cadence', 'Bo', 'core', 9),
      ask('repair', 'Cas', 'core', 1),
      ask('wave', null, 'core', 2),
      ask('repair', 'Dirk', 'regulars', 8),
    ];
    expect(order(asks)).toEqual(['Cas repair', 'wave wave', 'Bo cadence', 'Anna birthday', 'Dirk repair']);
  });

  it('has nobody twice, and says what else there is about who is on it', () => {
    const asks = [
      ask('birthday', 'Anna', 'core'),
      ask('repair', 'Anna', 'core', 3),
      ask('repair', 'Anna', 'core', 5),
      ask('cadence', 'Anna', 'core', 2),
    ];
    const [only, ...others] = fromTheInsideOut(asks, places, circles);
    expect(only).toMatchObject({ kind: 'repair', urgency: 5, also: ['cadence', 'birthday'] });
    expect(others).toEqual([]);
  });

  it('leaves out what was put off, so that the next thing about them shows', () => {
    const asks = [ask('repair', 'Anna', 'core', 3), ask('birthday', 'Anna', 'core')];
    expect(order(asks, new Set(['repair:Anna:3']))).toEqual(['Anna birthday']);
  });

  const anyAsk = fc
    .record({
      kind: fc.constantFrom(...Object.keys(places)),
      contact: fc.option(fc.constantFrom('a', 'b', 'c', 'd'), { nil: null }),
      circle: fc.constantFrom(...circles, null),
      urgency: fc.integer({ min: 0, max: 3 }),
    })
    .map(({ kind, contact, circle, urgency }) => ask(kind, contact, circle, urgency));
  // What is one occasion is asked once.
  const anyAsks = fc.uniqueArray(anyAsk, { selector: ({ occasion }) => occasion, maxLength: 30 });

  it('never has anybody twice, loses nobody, and is the same in whichever order things come', () => {
    fc.assert(
      fc.property(
        anyAsks.chain((asks) =>
          fc.tuple(fc.constant(asks), fc.shuffledSubarray(asks, { minLength: asks.length })),
        ),
        ([asks, shuffled]) => {
          const listed = fromTheInsideOut(asks, places, circles);
          const people = listed.flatMap(({ contact }) => contact ?? []);
          expect(new Set(people).size).toBe(people.length);
          expect(new Set(people)).toEqual(new Set(asks.flatMap(({ contact }) => contact ?? [])));
          expect(listed.filter(({ contact }) => contact === null)).toHaveLength(
            asks.filter(({ contact }) => contact === null).length,
          );
          expect(fromTheInsideOut(shuffled, places, circles)).toEqual(listed);
        },
      ),
    );
  });

  it('goes outward only, and in a circle from kind to kind', () => {
    fc.assert(
      fc.property(anyAsks, (asks) => {
        const keys = fromTheInsideOut(asks, places, circles).map(({ circle, kind, urgency }) => [
          circle === null ? circles.length : circles.indexOf(circle),
          places[kind] ?? 0,
          -urgency,
        ]);
        const sorted = keys.toSorted((one, other) => {
          const at = one.findIndex((value, index) => value !== other[index]);
          return at === -1 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
        });
        expect(keys).toEqual(sorted);
      }),
    );
  });
});
