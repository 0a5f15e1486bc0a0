import { type RefObject, useEffect, useRef } from 'react';

/** Where the arrow keys walk from one person to the next: there the keyboard stays when somebody is opened. */
const walked = '[data-row], [data-chart]';

/**
 * Takes the keyboard into the panel when it opens, or shows somebody else, and back to where it came from
 * when it closes. Lists and drawings keep it, so that one can look at one person after the other.
 * @returns gives the focus back; to be called when the panel closes.
 */
export function usePanelFocus(panel: RefObject<HTMLElement | null>, uid: string): () => void {
  const before = useRef<Element | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another contact is what this waits for
  useEffect(() => {
    panel.current?.scrollTo(0, 0);
    const present = document.activeElement;
    if (panel.current?.contains(present)) return;
    if (present !== document.body) before.current = present;
    if (!present?.closest(walked)) panel.current?.focus({ preventScroll: true });
  }, [panel, uid]);
  return () => {
    const present = document.activeElement;
    if (present !== document.body && !panel.current?.contains(present)) return;
    const back = before.current?.isConnected ? before.current : document.getElementById('screen');
    if (back instanceof HTMLElement) back.focus();
  };
}
