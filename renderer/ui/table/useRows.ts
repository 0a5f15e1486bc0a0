import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { RowSelection, ToggleKeys } from './tableModel.ts';

/** Heights in pixels, as VirtualTable.module.css draws them. */
const rowHeight = 44;
const headerHeight = 38;
const overscan = 12;
/** Rows that Page Up and Page Down pass. */
const page = 12;

const steps: Readonly<Record<string, (index: number, last: number) => number>> = {
  ArrowDown: (index, last) => Math.min(index + 1, last),
  ArrowUp: (index) => Math.max(index - 1, 0),
  PageDown: (index, last) => Math.min(index + page, last),
  PageUp: (index) => Math.max(index - page, 0),
  Home: () => 0,
  End: (_index, last) => last,
};

/** The rows in sight, the one the keyboard is at, and what keys and boxes do to the selection. */
export function useRows(uids: readonly string[], { selected, select }: RowSelection) {
  const scroller = useRef<HTMLDivElement>(null);
  const [wanted, setActive] = useState(0);
  const active = Math.min(wanted, Math.max(uids.length - 1, 0));
  const anchor = useRef(0);
  const pendingFocus = useRef<string | null>(null);
  const virtualizer = useVirtualizer({
    count: uids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan,
    scrollMargin: headerHeight,
    scrollPaddingStart: headerHeight,
    // The row that holds the tab stop exists wherever the list is scrolled to.
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), active])]
        .filter((index) => index < uids.length)
        .sort((one, other) => one - other),
  });

  /** Gives a control of a row the keyboard. @returns whether that row exists now. */
  function focusRow(index: number, control: string): boolean {
    const found = scroller.current?.querySelector<HTMLElement>(
      `[data-row="${index}"] [data-control="${control}"]`,
    );
    found?.focus({ preventScroll: true });
    return Boolean(found);
  }

  // A row out of sight gets it when it is drawn.
  useEffect(() => {
    if (pendingFocus.current !== null && focusRow(active, pendingFocus.current)) pendingFocus.current = null;
  });

  const between = (one: number, other: number) => uids.slice(Math.min(one, other), Math.max(one, other) + 1);

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const target = event.target as HTMLElement;
    const { control } = target.dataset;
    const row = target.closest<HTMLElement>('[data-row]')?.dataset.row;
    if (control === undefined || row === undefined) return;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') {
      event.preventDefault();
      select(uids);
      return;
    }
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    // From where the keyboard is: a row that was clicked, or one whose place changed meanwhile, need not be the active one.
    const next = step(Number(row), uids.length - 1);
    if (event.shiftKey) select(new Set([...selected, ...between(anchor.current, next)]));
    else anchor.current = next;
    // At once, as the next key may come before the page is drawn.
    pendingFocus.current = focusRow(next, control) ? null : control;
    setActive(next);
    virtualizer.scrollToIndex(next);
  }

  function toggle(index: number, { range }: ToggleKeys): void {
    const uid = uids[index];
    if (uid === undefined) return;
    const next = new Set(selected);
    if (range) for (const between_ of between(anchor.current, index)) next.add(between_);
    else if (!next.delete(uid)) next.add(uid);
    if (!range) anchor.current = index;
    setActive(index);
    select(next);
  }

  const items = virtualizer.getVirtualItems();
  const virtualRows = items.map(({ index, start }, place) => ({
    index,
    /** Height of the rows left out just above this one. */
    gap: start - (items[place - 1]?.end ?? headerHeight),
  }));
  const below = virtualizer.getTotalSize() + headerHeight - (items.at(-1)?.end ?? headerHeight);
  return { scroller, active, virtualRows, below, onKeyDown, toggle };
}
