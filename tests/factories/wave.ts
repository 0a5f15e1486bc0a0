import type { PlannedWave } from '../../shared/rules/waves.ts';

/** A planned wave as the rules see it. */
export function plannedWave(overrides: Partial<PlannedWave> = {}): PlannedWave {
  return {
    at: '2026-03-02T09:00:00.000Z',
    depth: 'full',
    status: 'scheduled',
    ...overrides,
  };
}
