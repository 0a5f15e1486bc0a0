import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stages } from '../../shared/model/lifecycle.ts';
import { funnelStageIndex, inboundLifecycle, stageConversion } from '../../shared/rules/funnelModel.ts';

describe('the inbound lifecycle', () => {
  it('covers every canonical stage once, in order, and leaves lost beside it', () => {
    const covered = inboundLifecycle.flatMap(({ covers }) => covers);
    expect(covered).toEqual(stages.filter((stage) => stage !== 'lost'));
    expect(funnelStageIndex(inboundLifecycle, 'lost')).toBe(-1);
  });

  it('puts who enters a stage in a canonical one it covers', () => {
    for (const { id, covers, entry } of inboundLifecycle) expect(covers, id).toContain(entry);
  });

  it.each([
    ['suspect', 'lead'],
    ['sqo', 'opportunity'],
    ['intent', 'opportunity'],
    ['repeat', 'customer'],
    ['advocate', 'evangelist'],
  ] as const)('counts %s as %s', (stage, id) => {
    expect(inboundLifecycle[funnelStageIndex(inboundLifecycle, stage)]?.id).toBe(id);
  });
});

const three = [
  { id: 'top', covers: ['lead'], entry: 'lead' },
  { id: 'middle', covers: ['sql'], entry: 'sql' },
  { id: 'bottom', covers: ['customer'], entry: 'customer' },
] as const;

describe('conversion between stages', () => {
  it('is the share of those who came this far that came further', () => {
    // Ten at the top: six stayed, three came to the middle, one bought; one is beside the funnel.
    const furthest = [0, 0, 0, 0, 0, 0, 1, 1, 1, 2, -1];
    expect(stageConversion(three, furthest)).toEqual([
      { id: 'top', reached: 10, conversion: 0.4 },
      { id: 'middle', reached: 4, conversion: 0.25 },
      { id: 'bottom', reached: 1, conversion: null },
    ]);
  });

  it('is unknown where nobody came', () => {
    expect(stageConversion(three, []).map(({ conversion }) => conversion)).toEqual([null, null, null]);
  });

  it('never grows along the funnel, is a share, and carries from the first stage to the last', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1, max: 5 }), { maxLength: 200 }), (furthest) => {
        const result = stageConversion(inboundLifecycle, furthest);
        let expected = furthest.filter((stage) => stage >= 0).length;
        for (const { reached, conversion } of result) {
          expect(reached).toBeCloseTo(expected, 6);
          if (conversion !== null) {
            expect(conversion).toBeGreaterThanOrEqual(0);
            expect(conversion).toBeLessThanOrEqual(1);
          }
          expected = reached * (conversion ?? 0);
        }
      }),
    );
  });
});
