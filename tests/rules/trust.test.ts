import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TrustComponent, type TrustFacts, trustComponents } from '../../shared/model/trust.ts';
import { trust, trustWeights } from '../../shared/rules/trust.ts';
import { trustFacts } from '../factories/trustFacts.ts';

const partOf = (component: TrustComponent, facts: Partial<TrustFacts>) =>
  trust(trustFacts(facts)).parts.find((part) => part.component === component)?.value;

/** 1 − e^(−1), the value of a component at its scale. */
const atScale = 1 - Math.exp(-1);

describe('the components of trust', () => {
  it.each<[TrustComponent, string, Partial<TrustFacts>, number | null]>([
    ['recency', 'today', { daysSinceContact: 0 }, 1],
    ['recency', 'two cadences ago', { daysSinceContact: 60 }, 0.5],
    ['recency', 'four cadences ago', { daysSinceContact: 120 }, 0.25],
    ['recency', '180 days ago without a cadence', { daysSinceContact: 180, cadenceDays: null }, 0.5],
    ['recency', 'a clock that runs behind', { daysSinceContact: -3 }, 1],
    ['recency', 'never', {}, null],
    [
      'frequency',
      'as many contacts as the cadence asks for',
      { daysSinceContact: 1, cadenceDays: 73, contactsIn: 2, contactsOut: 1, contactsBoth: 2 },
      atScale,
    ],
    ['frequency', 'none in 12 months', { daysSinceContact: 500 }, 0],
    ['frequency', 'only sent, never answered', { contactsOut: 20 }, null],
    ['reciprocity', 'evenly', { contactsIn: 2, contactsOut: 2 }, 1],
    ['reciprocity', 'three to one', { contactsIn: 1, contactsOut: 3 }, 0.5],
    ['reciprocity', 'only from here', { contactsOut: 3 }, 0],
    ['reciprocity', 'meetings count on both sides', { contactsBoth: 2, contactsOut: 2 }, 1 - 2 / 6],
    ['reciprocity', 'fewer than three contacts', { contactsIn: 1, contactsOut: 1 }, null],
    ['loyalty', 'two deals and two years', { wonDeals: 2, customerYears: 2 }, atScale],
    ['loyalty', 'no customer', {}, null],
    ['value', 'the median customer', { revenuePercentile: 0.5 }, 0.5],
    ['value', 'no customer', {}, null],
    ['advocacy', 'two referrals', { referrals: 2 }, atScale],
    [
      'advocacy',
      'a referral that was won counts three times',
      { referrals: 1, referralsWon: 1 },
      1 - Math.exp(-1.5),
    ],
    ['advocacy', 'a customer who never referred', { customerYears: 1 }, 0],
    ['advocacy', 'neither customer nor referrer', {}, null],
    ['satisfaction', 'an NPS of 9', { nps: 9 }, 0.9],
    ['satisfaction', 'never asked', {}, null],
  ])('%s: %s', (component, _what, facts, expected) => {
    const value = partOf(component, facts);
    if (expected === null) expect(value).toBeNull();
    else expect(value).toBeCloseTo(expected, 12);
  });
});

describe('the score', () => {
  it('is the weighted mean of everything that is known', () => {
    const { score } = trust(
      trustFacts({
        daysSinceContact: 60,
        contactsIn: 2,
        contactsOut: 2,
        contactsBoth: 0,
        cadenceDays: 30,
        wonDeals: 2,
        customerYears: 2,
        revenuePercentile: 0.8,
        referrals: 2,
        nps: 10,
      }),
    );
    const frequency = 1 - Math.exp(-4 / (365 / 30));
    const sum = 25 * 0.5 + 15 * frequency + 10 + 15 * atScale + 15 * 0.8 + 15 * atScale + 5;
    expect(score).toBeCloseTo(sum, 10);
  });

  it('leaves out what is not known and rescales the rest', () => {
    // Recency 0.5 at 25 and satisfaction 1 at 5; frequency 0 at 15 as there was contact, long ago.
    const { score } = trust(trustFacts({ daysSinceContact: 60, nps: 10 }));
    expect(score).toBeCloseTo((100 * (12.5 + 5)) / 45, 10);
  });

  it('is 0 for somebody nothing is known of', () => {
    expect(trust(trustFacts()).score).toBe(0);
  });

  it('weighs 100 in all', () => {
    expect(Object.values(trustWeights).reduce((sum, weight) => sum + weight)).toBe(100);
  });
});

const years = fc.double({ min: 0, max: 50, noNaN: true });
const count = fc.nat(200);
const facts: fc.Arbitrary<TrustFacts> = fc
  .record({
    daysSinceContact: fc.option(fc.double({ min: 0, max: 5000, noNaN: true })),
    cadenceDays: fc.option(fc.integer({ min: 1, max: 3650 })),
    contactsIn: count,
    contactsOut: count,
    contactsBoth: count,
    wonDeals: count,
    customerYears: fc.option(years),
    revenuePercentile: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    referrals: count,
    referralsWon: count,
    nps: fc.option(fc.integer({ min: 0, max: 10 })),
  })
  .map((all) => ({ ...all, referralsWon: Math.min(all.referrals, all.referralsWon) }));

describe('for any facts', () => {
  it('every value is in 0..1, the score in 0..100 and explained by its parts', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const { score, parts } = trust(given);
        expect(parts.map(({ component }) => component)).toEqual(trustComponents);
        const known = parts.filter(({ value }) => value !== null);
        for (const { value } of known) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
        const values = known.map(({ value }) => value as number);
        expect(score).toBeGreaterThanOrEqual(
          100 * Math.min(1, ...values) * (values.length > 0 ? 1 : 0) - 1e-9,
        );
        expect(score).toBeLessThanOrEqual(100 * Math.max(0, ...values) + 1e-9);
      }),
    );
  });

  it('trust never grows by waiting, and never shrinks by a better answer or another sale', () => {
    fc.assert(
      fc.property(facts, fc.double({ min: 0, max: 100, noNaN: true }), (given, days) => {
        const { score } = trust(given);
        if (given.daysSinceContact !== null) {
          expect(
            trust({ ...given, daysSinceContact: given.daysSinceContact + days }).score,
          ).toBeLessThanOrEqual(score);
        }
        if (given.nps !== null) {
          expect(trust({ ...given, nps: Math.min(10, given.nps + 1) }).score).toBeGreaterThanOrEqual(score);
        }
        if (given.customerYears !== null) {
          expect(trust({ ...given, wonDeals: given.wonDeals + 1 }).score).toBeGreaterThanOrEqual(score);
        }
      }),
    );
  });

  it('who gives and who takes weigh the same', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const turned = { ...given, contactsIn: given.contactsOut, contactsOut: given.contactsIn };
        expect(trust(turned).score).toBe(trust(given).score);
      }),
    );
  });
});
