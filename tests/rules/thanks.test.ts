import { describe, expect, it } from 'vitest';
import { thanksOwed } from '../../shared/rules/thanks.ts';

const on = (day: string) => `2026-${day}T09:00:00.000Z`;
const reasons = [{ at: on('01-10') }, { at: on('02-10') }, { at: on('03-10') }];

describe('thanks that are owed', () => {
  it('are for all that was brought until somebody is thanked', () => {
    expect(thanksOwed(reasons, [], on('03-11'))).toEqual(reasons);
    const given = [{ at: on('02-11'), answer: 'thanked', until: null } as const];
    expect(thanksOwed(reasons, given, on('03-11'))).toEqual([reasons[2]]);
  });

  it('are let go as they are given', () => {
    const given = [{ at: on('02-11'), answer: 'dropped', until: null } as const];
    expect(thanksOwed(reasons, given, on('03-11'))).toEqual([reasons[2]]);
  });

  it('come back whole after they were put off', () => {
    const given = [{ at: on('03-11'), answer: 'later', until: on('03-18') } as const];
    expect(thanksOwed(reasons, given, on('03-17'))).toEqual([]);
    expect(thanksOwed(reasons, given, on('03-18'))).toEqual(reasons);
  });

  it('are not asked for after a year, nor for what lies ahead', () => {
    expect(thanksOwed(reasons, [], '2027-02-01T09:00:00.000Z')).toEqual(reasons.slice(1));
    expect(thanksOwed(reasons, [], on('02-20'))).toEqual(reasons.slice(0, 2));
  });
});
