import { useRouter } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import { z } from 'zod';

/** One thing an address may say. What cannot be understood counts as not said, so that no link breaks. */
export const part = <Type extends z.ZodType>(type: Type) => type.optional().catch(undefined);

/** How to read from an address what a screen shows; for `validateSearch` of its route and for `useAddress`. */
export function readerOf<Shape extends z.ZodRawShape>(shape: Shape) {
  const schema = z.object(shape);
  return (search: Record<string, unknown>) => schema.parse(search);
}

/** A small step on the way replaces the address; a place is somewhere to come back to. */
export type Going = 'step' | 'place';

/**
 * What is shown, as the address says it. A change shows at once and the address follows; going back and
 * forward, opening a link and loading the page again show what the address says. `undefined` is what is
 * shown when nothing is said.
 * @param read of this part of the address; the same function each time.
 */
export function useAddress<View extends object>(
  read: (search: Record<string, unknown>) => View,
): [view: View, change: (change: Partial<View>, going: Going) => void] {
  const router = useRouter();
  const [view, setView] = useState(() => read(router.latestLocation.search));
  const present = useRef(view);
  useEffect(
    () =>
      router.history.subscribe(({ location, action }) => {
        if (action.type === 'PUSH' || action.type === 'REPLACE') return;
        present.current = read(router.options.parseSearch(location.search));
        setView(present.current);
      }),
    [router, read],
  );
  const change = useCallback(
    (changes: Partial<View>, going: Going) => {
      present.current = { ...present.current, ...changes };
      setView(present.current);
      const search = (said: object) => ({ ...said, ...changes });
      // The router knows which addresses there are, not which one this is.
      void router.navigate({ to: '.', search: search as never, replace: going === 'step' });
    },
    [router],
  );
  return [view, change];
}
