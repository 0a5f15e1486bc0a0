import { type RefObject, useEffect, useRef } from 'react';

/** Gives an element the focus when it appears, where it is, so that the keyboard goes on where the dialog does. */
export function useFocusAtStart<Element extends HTMLElement>(): RefObject<Element | null> {
  const element = useRef<Element>(null);
  useEffect(() => element.current?.focus({ preventScroll: true }), []);
  return element;
}
