import { useMemo } from 'react';
import type { Person } from '../../../shared/model/person.ts';
import { waitingForContact } from '../../../shared/rules/drift.ts';
import { usePeople } from '../circles/usePeople.ts';

/** The people who wait for contact, worst first. */
export function useWaiting(): readonly Person[] {
  const { people } = usePeople();
  return useMemo(() => waitingForContact(people), [people]);
}
