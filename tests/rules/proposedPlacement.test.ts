import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultCircleKeys } from '../../shared/model/circle.ts';
import { stages } from '../../shared/model/lifecycle.ts';
import type { Person } from '../../shared/model/person.ts';
import { dealingOrder, placedPeers, proposedPlacement } from '../../shared/rules/proposedPlacement.ts';
import { startCircle } from '../../shared/rules/startCircle.ts';
import { person } from '../factories/person.ts';

/** The five default circles; the uid of each is its key. Their thresholds are 70, 40, 12, 3. */
const circles = defaultCircleKeys.map((key) => ({ uid: key, defaultKey: key, threshold: null }));
const unknown = { trust: null, isUnsorted: true } as const;

function proposal(overrides: Partial<Person>, others: readonly Person[] = []) {
  return proposedPlacement(person({ ...unknown, ...overrides }), circles, placedPeers(others));
}

describe('a circle is proposed', () => {
  test('by trust: the innermost that asks no more', () => {
    expect(proposal({ trust: 75 })).toEqual({
      circle: 'core',
      reason: { by: 'trust', score: 75, bound: 70 },
    });
    expect(proposal({ trust: 69 })?.circle).toBe('regulars');
    expect(proposal({ trust: 12 })?.circle).toBe('new-clients');
    expect(proposal({ trust: 3 })?.circle).toBe('leads');
    expect(proposal({ trust: 2 })).toBeNull();
  });

  test('by the threshold that somebody set', () => {
    const asked = circles.map((circle) => (circle.uid === 'core' ? { ...circle, threshold: 90 } : circle));
    expect(proposedPlacement(person({ trust: 75 }), asked, new Map())?.circle).toBe('regulars');
  });

  test('by stage', () => {
    expect(proposal({ stage: 'customer' })).toEqual({
      circle: 'new-clients',
      reason: { by: 'stage', stage: 'customer' },
    });
    expect(proposal({ stage: 'advocate' })?.circle).toBe('core');
    expect(proposal({ stage: 'nql' })?.circle).toBe('world');
    // What everybody new is taken for is no reason.
    expect(proposal({ stage: 'lead' })).toBeNull();
  });

  test('by where most of those with the same tag or organisation were placed', () => {
    const placed = [
      person({ uid: 'a', circle: 'regulars', tags: ['VIP'], organisation: 'Smit' }),
      person({ uid: 'b', circle: 'regulars', tags: ['vip'] }),
      person({ uid: 'c', circle: 'core', tags: ['vip'], organisation: 'Smit' }),
    ];
    expect(proposal({ tags: ['VIP'] }, placed)).toEqual({
      circle: 'regulars',
      reason: { by: 'tag', value: 'VIP', there: 2, of: 3 },
    });
    expect(proposal({ organisation: 'Smit' }, placed)).toBeNull();
    expect(proposal({ organisation: 'Smit' }, [...placed, { ...placed[2]!, uid: 'd' }])).toEqual({
      circle: 'core',
      reason: { by: 'organisation', value: 'Smit', there: 2, of: 3 },
    });
  });

  test('by one of them alone, or by those who lie unsorted themselves, it is not', () => {
    const one = person({ uid: 'a', circle: 'core', tags: ['VIP'] });
    expect(proposal({ tags: ['VIP'] }, [one])).toBeNull();
    const both = [one, { ...one, uid: 'b' }].map((peer) => ({ ...peer, isUnsorted: true as const }));
    expect(proposal({ tags: ['VIP'] }, both)).toBeNull();
  });

  test('by the first few of many who share something it is not: only once half of them were placed', () => {
    const smit = (placed: number) =>
      Array.from({ length: 10 }, (_, index) =>
        person({
          uid: `p${index}`,
          organisation: 'Smit',
          circle: 'core',
          isUnsorted: index < placed ? undefined : true,
        }),
      );
    expect(proposal({ organisation: 'Smit' }, smit(4))).toBeNull();
    expect(proposal({ organisation: 'Smit' }, smit(5))).toEqual({
      circle: 'core',
      reason: { by: 'organisation', value: 'Smit', there: 5, of: 5 },
    });
  });

  test('by whatever speaks for the innermost', () => {
    expect(proposal({ trust: 13, stage: 'repeat' })?.reason).toEqual({ by: 'stage', stage: 'repeat' });
    expect(proposal({ trust: 50, stage: 'customer' })?.reason).toMatchObject({ by: 'trust' });
  });
});

const anyPerson = fc
  .record({
    trust: fc.option(fc.integer({ min: 0, max: 100 })),
    stage: fc.constantFrom(...stages),
    tags: fc.subarray(['VIP', 'Fair']),
    organisation: fc.option(fc.constantFrom('Smit', 'Bos')),
    circle: fc.constantFrom(...defaultCircleKeys),
    revenue: fc.nat(1000),
    isUnsorted: fc.constantFrom(true as const, undefined),
  })
  .map((overrides) => overrides as Partial<Person>);
const anyPeople = fc
  .array(anyPerson, { maxLength: 30 })
  .map((all) => all.map((one, index) => person({ ...one, uid: `p${index}` })));

test('more trust never proposes a circle further out', () => {
  fc.assert(
    fc.property(anyPerson, anyPeople, fc.integer({ min: 0, max: 100 }), (one, people, more) => {
      const peers = placedPeers(people);
      const placeAt = (trust: number | null) => {
        const found = proposedPlacement(person({ ...one, trust }), circles, peers);
        return found ? circles.findIndex(({ uid }) => uid === found.circle) : circles.length;
      };
      expect(placeAt(Math.max(one.trust ?? 0, more))).toBeLessThanOrEqual(placeAt(one.trust ?? null));
    }),
  );
});

test('everybody unsorted is dealt once, whoever has a reason to be nearer first', () => {
  fc.assert(
    fc.property(anyPeople, (people) => {
      const order = dealingOrder(people, circles);
      const unsorted = people.filter(({ isUnsorted }) => isUnsorted);
      expect([...order].sort()).toEqual(unsorted.map(({ uid }) => uid).sort());
      const peers = placedPeers(people);
      const placeOf = (uid: string) => {
        const found = proposedPlacement(people.find((one) => one.uid === uid)!, circles, peers);
        return found ? circles.findIndex((circle) => circle.uid === found.circle) : circles.length;
      };
      const places = order.map(placeOf);
      expect(places).toEqual(places.toSorted((one, other) => one - other));
    }),
  );
});

test('newcomers start in Leads, or in the outermost circle but one', () => {
  expect(startCircle(circles)?.uid).toBe('leads');
  expect(startCircle(circles.filter(({ uid }) => uid !== 'leads'))?.uid).toBe('new-clients');
  expect(startCircle([])).toBeUndefined();
});
