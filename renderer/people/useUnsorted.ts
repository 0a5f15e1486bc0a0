import { useMemo } from 'react';
import type { Person } from '../../shared/model/person.ts';
import { usePeople } from './usePeople.ts';

/** Everybody whom an import brought, and whom nobody has placed since. */
export function useUnsorted(): readonly Person[] {
  const { people } = usePeople();
  return useMemo(() => people.filter(({ isUnsorted }) => isUnsorted), [people]);
}
