import { useRouterState } from '@tanstack/react-router';
import { useState } from 'react';

/** What each screen showed when it was left, by its path, so that its link leads back there. */
export function useLastAddresses(): ReadonlyMap<string, object> {
  const { pathname, search } = useRouterState({ select: ({ location }) => location });
  const [last] = useState(() => new Map<string, object>());
  // Who is selected goes along by itself.
  const { contact: _contact, selected: _selected, ...shown } = search;
  last.set(pathname, shown);
  return last;
}
