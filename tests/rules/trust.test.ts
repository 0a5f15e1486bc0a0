import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TrustComponent, type TrustFacts, trustComponents } from '../../shared/model/trust.ts';
import { defaultTrustWeights, trust } from '../../shared/rules/trust.ts';
import { trustFacts } from '../factories/trustFacts.ts';

const partOf = (component: TrustComponent, facts: Partial<TrustFacts>) =>
  trust(trustFacts(facts)).parts.find((part) => part.component === component)?.value;

/** 1 − e^(−1), a scale filled once. */
const once = 1 - Math.exp(-1);

describe('the components of trust, worked by hand', () => {
  it.each<[TrustComponent, string, Partial<TrustFacts>, number | null]>([
    ['contact', 'never', {}, null],
    ['contact', 'three meetings, the last today', { daysSinceContact: 0, contacts: 3 }, once],
    ['contact', 'three meetings, the last 90 days ago', { daysSinceContact: 90, contacts: 3 }, once / 2],
    ['contact', 'three meetings, the last 180 days ago', { daysSinceContact: 180, contacts: 3 }, once / 4],
    ['contact', 'one call today', { daysSinceContact: 0, contacts: 1 }, 0.2834686894262107],
    ['contact', 'four years ago', { daysSinceContact: 1460, contacts: 0 }, 0],
    ['rhythm', 'never', { begunByYou: 9 }, null],
    ['rhythm', 'four fresh contacts', { daysSinceContact: 0, contacts: 4, freshContacts: 4 }, once],
    ['initiative', 'nobody began', {}, null],
    ['initiative', 'only you', { begunByYou: 30 }, 0],
    ['initiative', 'only they, once and a half', { begunByThem: 1.5 }, 0.5],
    ['initiative', 'evenly', { begunByThem: 1.5, begunByYou: 1.5 }, 0.5],
    ['initiative', 'one by them, three by you', { begunByThem: 1, begunByYou: 3 }, 0.5 * (1 / 2.5)],
    ['initiative', 'more by them than by you', { begunByThem: 3, begunByYou: 1 }, 3 / 4.5],
    ['loyalty', 'no customer', {}, null],
    ['loyalty', 'a year on, still fresh', { daysSincePurchase: 365, dealsWon: 2, customerYears: 2 }, once],
    ['loyalty', 'two years on', { daysSincePurchase: 730, dealsWon: 2, customerYears: 2 }, once / 2],
    ['loyalty', 'one sale ten years ago', { daysSincePurchase: 3650 }, 0],
    ['value', 'no revenue', {}, null],
    ['value', 'the median customer', { revenueShare: 0.5 }, 0.5],
    ['advocacy', 'nobody', {}, null],
    ['advocacy', 'two people', { referred: 2 }, once],
    ['advocacy', 'one person who bought', { referred: 1, referredWon: 1 }, 1 - Math.exp(-1.5)],
    ['advocacy', 'two that were logged without a name', { referralsUnnamed: 2 }, 1 - Math.exp(-0.5)],
    ['satisfaction', 'never asked', {}, null],
    ['satisfaction', 'an answer of 9', { nps: 9 }, 0.8],
    ['satisfaction', 'an answer of 5', { nps: 5 }, 0],
    ['satisfaction', 'an answer of 2', { nps: 2 }, 0],
    ['satisfaction', 'an answer of 10 beside an open complaint', { nps: 10, openComplaint: true }, 0],
    ['satisfaction', 'an open complaint', { openComplaint: true }, 0],
  ])('%s: %s', (component, _what, facts, expected) => {
    const value = partOf(component, facts);
    if (expected === null) expect(value).toBeNull();
    else expect(value).toBeCloseTo(expected, 12);
  });
});

describe('the score', () => {
  it('adds up what is known; what is not known counts as nothing yet', () => {
    const facts = {
      daysSinceContact: 90,
      contacts: 3,
      freshContacts: 4,
      begunByThem: 1.5,
      begunByYou: 1.5,
      nps: 10,
    };
    const { score } = trust(trustFacts(facts));
    expect(score).toBeCloseTo((20 * once) / 2 + 15 * once + 10 * 0.5 + 5, 10);
  });

  it('of one call today is that of a beginning', () => {
    const call = { daysSinceContact: 0, contacts: 1, freshContacts: 1, begunByThem: 0.5, begunByYou: 0.5 };
    expect(trust(trustFacts(call)).score).toBeCloseTo(5.669 + 3.318 + 2.5, 3);
  });

  it('is not there for somebody nothing is known of, which is another thing than 0', () => {
    expect(trust(trustFacts()).score).toBeNull();
    expect(trust(trustFacts({ openComplaint: true })).score).toBe(0);
    expect(trust(trustFacts({ begunByYou: 3 })).score).toBe(0);
  });

  it('weighs 100 in all to begin with', () => {
    expect(Object.values(defaultTrustWeights).reduce((sum, weight) => sum + weight)).toBe(100);
  });

  it('is out of 100 whatever the weights add up to', () => {
    const facts = trustFacts({ nps: 10, revenueShare: 0.5 });
    const none = Object.fromEntries(
      trustComponents.map((component) => [component, 0]),
    ) as typeof defaultTrustWeights;
    expect(trust(facts, { ...none, satisfaction: 3 }).score).toBe(100);
    expect(trust(facts, { ...none, satisfaction: 1, value: 1 }).score).toBe(75);
    expect(trust(facts, none).score).toBe(0);
  });
});

const amount = (max: number) => fc.double({ min: 0, max, noNaN: true });
const facts: fc.Arbitrary<TrustFacts> = fc.record({
  daysSinceContact: fc.option(amount(5000)),
  contacts: amount(200),
  freshContacts: amount(200),
  begunByThem: amount(200),
  begunByYou: amount(200),
  dealsWon: fc.nat(200),
  customerYears: amount(50),
  daysSincePurchase: fc.option(amount(5000)),
  revenueShare: fc.option(amount(1)),
  referred: fc.nat(200),
  referredWon: fc.nat(200),
  referralsUnnamed: fc.nat(20),
  nps: fc.option(fc.integer({ min: 0, max: 10 })),
  openComplaint: fc.boolean(),
});

it('for any facts every value is in 0..1 and the score in 0..100, made of its parts', () => {
  fc.assert(
    fc.property(facts, (given) => {
      const { score, parts } = trust(given);
      expect(parts.map(({ component }) => component)).toEqual(trustComponents);
      for (const { value } of parts) {
        if (value === null) continue;
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }
      const sum = parts.reduce((earned, { value, weight }) => earned + weight * (value ?? 0), 0);
      if (parts.every(({ value }) => value === null)) expect(score).toBeNull();
      else expect(score).toBeCloseTo(sum, 10);
    }),
  );
});
