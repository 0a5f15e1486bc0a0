import { useCallback, useSyncExternalStore } from 'react';

/** Whether a media query holds, kept up to date. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const list = matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}

/** Whether the person asked for less motion. */
export function useReducedMotion(): boolean {
  return useMedia('(prefers-reduced-motion: reduce)');
}

/** Device pixels per CSS pixel; changes when the window moves to another screen or the page is zoomed. */
export function usePixelRatio(): number {
  const ratio = window.devicePixelRatio || 1;
  useMedia(`(resolution: ${ratio}dppx)`);
  return ratio;
}
