import { expect, it } from 'vitest';
import { type AskableFacts, questionsFor } from '../../shared/rules/brief.ts';

const facts = (known: Partial<AskableFacts> = {}): AskableFacts => ({
  openComplaints: 0,
  openDeals: 0,
  isCustomer: false,
  nps: null,
  consent: 'granted',
  ...known,
});

it('asks nothing but how to mend it while a complaint is open', () => {
  const known = { openComplaints: 1, openDeals: 2, isCustomer: true, consent: 'unknown' } as const;
  expect(questionsFor(facts(known))).toEqual(['repair']);
});

it('asks first what a decision needs, then what is not known yet', () => {
  const known = { openDeals: 1, isCustomer: true, consent: 'unknown' } as const;
  expect(questionsFor(facts(known))).toEqual(['deal', 'nps', 'consent']);
});

it.each([
  [8, ['news']],
  [9, ['referral']],
  [10, ['referral']],
] as const)('asks who would recommend with %d for others from nine on', (nps, asked) => {
  expect(questionsFor(facts({ isCustomer: true, nps }))).toEqual(asked);
});

it('does not ask who never bought whether they would recommend, but how they are', () => {
  expect(questionsFor(facts())).toEqual(['news']);
});
