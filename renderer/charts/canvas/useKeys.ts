import type { KeyboardEvent } from 'react';
import type { Kept } from '../kept.ts';
import { dotsById, type Scene } from '../scene.ts';
import { type Direction, walk } from '../walk.ts';
import type { ChartProps } from './props.ts';
import { toggled } from './usePointer.ts';

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

export interface KeyTargets
  extends Pick<ChartProps, 'selected' | 'onSelect' | 'onOpen' | 'onPromote' | 'onDemote'> {
  readonly scene: Scene;
  /** Those whom the arrows lead to. */
  readonly kept: Kept;
  /** uid of the person the keyboard is at. */
  readonly focused: string | null;
  readonly onFocus: (uid: string | null) => void;
  readonly openMenu: (uid: string) => void;
  readonly zoomBy: (factor: number) => void;
  readonly cancel: () => void;
}

/**
 * The keys of a drawing: arrows walk the dots, Space selects, Enter opens, `[` and `]` promote and demote,
 * + and - zoom, the menu key opens the menu, Escape gives up a gesture and clears the selection.
 */
export function useKeys(targets: KeyTargets): (event: KeyboardEvent) => void {
  const { scene, focused, selected } = targets;
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const concerned = selected.size > 0 ? [...selected] : focused === null ? [] : [focused];
    const direction = directions[event.key];
    if (direction !== undefined) {
      const from = focused === null ? null : (dotsById(scene).get(focused) ?? null);
      const next = walk(scene, from, direction, targets.kept);
      if (next !== null) targets.onFocus(next.id);
    } else if (event.key === '[') {
      if (concerned.length > 0) targets.onPromote?.(concerned);
    } else if (event.key === ']') {
      if (concerned.length > 0) targets.onDemote?.(concerned);
    } else if (event.key === 'Enter') {
      if (focused !== null) targets.onOpen?.(focused);
    } else if (event.key === ' ') {
      if (focused !== null) targets.onSelect(toggled(selected, focused));
    } else if (event.key === 'Escape') {
      targets.cancel();
      if (selected.size > 0) targets.onSelect(new Set());
    } else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      if (focused !== null) targets.openMenu(focused);
    } else if (event.key === '+' || event.key === '=') {
      targets.zoomBy(1.4);
    } else if (event.key === '-') {
      targets.zoomBy(1 / 1.4);
    } else {
      return;
    }
    event.preventDefault();
  };
}
