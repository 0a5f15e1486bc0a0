import { useWindowEvent } from '@mantine/hooks';
import { isTyping } from '../../../bridge/isTyping.ts';

/** What has keys of its own: in front of the screen all of them, where Enter presses something only that one. */
const inFront = '[role="dialog"], [role="menu"], [role="listbox"]';
const pressed = 'button, a, summary, [role="application"], [role="row"]';

export interface PlacementKeys {
  /** 1 to 7: the circle at that place, counted from the inside, from 0. */
  choose(place: number): void;
  /** Enter. */
  accept(): void;
  /** S. */
  skip(): void;
  /** U. */
  undo(): void;
}

/** The keys of the placement session, wherever the focus is but in a text. */
export function usePlacementKeys(keys: PlacementKeys): void {
  useWindowEvent('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping()) return;
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest(inFront)) return;
    // By where the key is, as on some keyboards digits need Shift.
    const digit = /^(?:Digit|Numpad)([1-7])$/.exec(event.code)?.[1];
    if (digit !== undefined) keys.choose(Number(digit) - 1);
    else if (event.key === 'Enter' && !target?.closest(pressed)) keys.accept();
    else if (event.key.toLowerCase() === 's') keys.skip();
    else if (event.key.toLowerCase() === 'u') keys.undo();
    else return;
    event.preventDefault();
  });
}
