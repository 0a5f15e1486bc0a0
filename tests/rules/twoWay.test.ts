import { expect, it } from 'vitest';
import { contactWeight, interactionKinds, isTwoWay } from '../../shared/rules/twoWay.ts';

it('takes whatever somebody took part in for two-way contact, and nothing that was only sent', () => {
  for (const kind of [...interactionKinds, 'sailing']) {
    expect(isTwoWay(kind, 'out'), kind).toBe(false);
    const isNone = kind === 'note' || kind === 'purchase' || kind === 'complaint';
    expect(isTwoWay(kind, 'in'), kind).toBe(!isNone);
    expect(isTwoWay(kind, 'both'), kind).toBe(!isNone);
  }
});

it.each([
  ['meeting', 1],
  ['call', 1],
  ['event', 1],
  ['co-creation', 1],
  ['email', 0.5],
  ['message', 0.5],
  ['sailing', 0.5],
  ['social', 0.25],
  ['note', 0],
  ['purchase', 0],
  ['complaint', 0],
])('weighs a contact of kind %s as %d', (kind, weight) => {
  expect(contactWeight(kind)).toBe(weight);
});
