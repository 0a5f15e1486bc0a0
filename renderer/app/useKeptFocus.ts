import { useEffect } from 'react';

/** Milliseconds a dialog or menu that closes gets to give the focus back itself. */
const grace = 40;

/**
 * Keeps the keyboard somewhere: when what has the focus goes away (a toast, a row, a bar of buttons), the
 * nearest part around it that can hold the focus gets it, or else the screen. Browsers leave it nowhere.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    /** What has the focus and all it stands in, from the inside out. */
    let path: readonly Element[] = [];
    const onFocusIn = (event: FocusEvent) => {
      path = event.composedPath().filter((target) => target instanceof Element);
    };
    let timer = 0;
    const isLost = () => path[0]?.isConnected === false && document.activeElement === document.body;
    const find = () => {
      if (!isLost()) return;
      const around = path.find((element) => element.isConnected)?.closest<HTMLElement>('[tabindex]');
      (around ?? document.getElementById('screen'))?.focus({ preventScroll: true });
    };
    const observer = new MutationObserver(() => {
      if (!isLost()) return;
      window.clearTimeout(timer);
      timer = window.setTimeout(find, grace);
    });
    document.addEventListener('focusin', onFocusIn);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', onFocusIn);
      observer.disconnect();
      window.clearTimeout(timer);
    };
  }, []);
}
