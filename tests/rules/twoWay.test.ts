import { expect, it } from 'vitest';
import { interactionKinds, isTwoWay } from '../../shared/rules/twoWay.ts';

it('takes whatever somebody took part in for two-way contact, and nothing that was only sent', () => {
  for (const kind of [...interactionKinds, 'sailing']) {
    expect(isTwoWay(kind, 'out'), kind).toBe(false);
    const silent = kind === 'note' || kind === 'purchase';
    expect(isTwoWay(kind, 'in'), kind).toBe(!silent);
    expect(isTwoWay(kind, 'both'), kind).toBe(!silent);
  }
});
