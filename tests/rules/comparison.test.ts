import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stages } from '../../shared/model/lifecycle.ts';
import type { Person } from '../../shared/model/person.ts';
import { missedByFunnel } from '../../shared/rules/comparison.ts';
import { person as anyone } from '../factories/person.ts';

const now = '2026-11-22T09:00:00.000Z';

const person = (uid: string, facts: Partial<Person>) => anyone({ uid, lastContactAt: now, ...facts });

test('counts what the funnel misses in a small network', () => {
  const people = [
    person('anna', { circle: 'core', stage: 'advocate', revenue: 60_000 }),
    person('bram', { circle: 'regulars', stage: 'mql' }),
    // 90 days before now is 24 August: the day before that is quiet, that day is not.
    person('chris', {
      stage: 'customer',
      revenue: 30_000,
      referredBy: 'anna',
      lastContactAt: '2026-08-23T09:00:00.000Z',
    }),
    person('dirk', {
      stage: 'repeat',
      revenue: 10_000,
      referredBy: 'erik',
      lastContactAt: '2026-08-24T09:00:00.000Z',
    }),
    person('erik', { stage: 'lead', lastContactAt: null }),
    person('fien', { stage: 'customer', lastContactAt: null }),
  ];

  expect(missedByFunnel(people, new Set(['core', 'regulars']), now)).toEqual({
    customers: 4,
    quiet: 2,
    revenue: 100_000,
    innerRevenue: 60_000,
    referred: 2,
    referredByInner: 1,
    innerNotCustomers: 1,
    inner: 2,
  });
});

test('has nothing to say about nobody', () => {
  expect(missedByFunnel([], new Set(['core']), now)).toEqual({
    customers: 0,
    quiet: 0,
    revenue: 0,
    innerRevenue: 0,
    referred: 0,
    referredByInner: 0,
    innerNotCustomers: 0,
    inner: 0,
  });
});

test('counts parts that are never more than their whole, in any order of people', () => {
  const uids = ['a', 'b', 'c', 'd'];
  const somebody = fc.record({
    uid: fc.constantFrom(...uids),
    circle: fc.constantFrom('core', 'regulars', 'leads'),
    stage: fc.constantFrom(...stages),
    revenue: fc.nat(100_000),
    lastContactAt: fc.constantFrom(null, now, '2026-01-01T00:00:00.000Z'),
    referredBy: fc.option(fc.constantFrom(...uids, 'gone')),
  });
  const inner = new Set(['core', 'regulars']);
  const network = fc.uniqueArray(somebody.map(anyone), { selector: ({ uid }) => uid });
  fc.assert(
    fc.property(network, (people) => {
      const missed = missedByFunnel(people, inner, now);
      expect(missed.quiet).toBeLessThanOrEqual(missed.customers);
      expect(missed.referred).toBeLessThanOrEqual(missed.customers);
      expect(missed.referredByInner).toBeLessThanOrEqual(missed.referred);
      expect(missed.innerRevenue).toBeLessThanOrEqual(missed.revenue);
      expect(missed.innerNotCustomers).toBeLessThanOrEqual(missed.inner);
      expect(missedByFunnel(people.toReversed(), inner, now)).toEqual(missed);
      const all = missedByFunnel(people, new Set(['core', 'regulars', 'leads']), now);
      expect([all.inner, all.innerRevenue]).toEqual([people.length, missed.revenue]);
    }),
  );
});
