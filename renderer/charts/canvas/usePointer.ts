import { type DragEvent, type PointerEvent, type RefObject, useRef, useState } from 'react';
import { showsDots } from '../draw.ts';
import type { Kept } from '../kept.ts';
import { pickBand, pickBox, pickDot } from '../pick.ts';
import type { Box, Dot, Point, Scene } from '../scene.ts';
import { toScene, type View } from '../view.ts';

/** A press on a dot or on the ground, before it is known what becomes of it. */
type Press =
  | { readonly kind: 'dot'; readonly dot: Dot; readonly at: Point; moved: boolean }
  | { readonly kind: 'ground'; readonly at: Point; moved: boolean }
  | { readonly kind: 'rubber'; readonly at: Point; moved: boolean };

export interface PointerCallbacks {
  /** Those whom a rubber band selects, and who are found where people are too many to be told apart. */
  readonly kept: Kept;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (uids: ReadonlySet<string>) => void;
  readonly onHover: (uid: string | null) => void;
  readonly onFocus: (uid: string | null) => void;
  readonly onDrop?: ((uids: readonly string[], bandId: string) => void) | undefined;
  readonly onDropIn?: ((bandId: string) => void) | undefined;
}

/** What the pointer is doing, in scene units. */
export interface PointerState {
  readonly drag: { readonly uids: readonly string[]; readonly dx: number; readonly dy: number } | null;
  readonly target: string | null;
  readonly rubber: Box | null;
}

const idle: PointerState = { drag: null, target: null, rubber: null };
const CLICK = 4;
/** Reach of the pointer around dots too small to hit, in CSS pixels. */
const REACH = 4;

/**
 * Pointer gestures: hover, click to select (with ctrl or shift several), drag dots onto a band, shift-drag
 * on the ground for a rubber band. `grabs` tells the zoom to stay out of a gesture.
 */
export function usePointer(
  element: RefObject<HTMLElement | null>,
  scene: Scene,
  view: View,
  callbacks: PointerCallbacks,
) {
  const [state, setState] = useState<PointerState>(idle);
  const press = useRef<Press | null>(null);

  const pointOf = (event: { clientX: number; clientY: number }): Point => {
    const frame = element.current!.getBoundingClientRect();
    return toScene(view, { x: event.clientX - frame.left, y: event.clientY - frame.top });
  };
  const dotAt = (point: Point): Dot | null => {
    const reach = REACH / view.k;
    const dot = pickDot(scene, point.x, point.y, reach);
    const band = dot && scene.bands.find(({ id }) => id === dot.band);
    if (!band || showsDots(band, view)) return dot;
    // Where people are too many to be told apart, those who are not dimmed still can be.
    return callbacks.kept === null ? null : pickDot(scene, point.x, point.y, reach, callbacks.kept);
  };
  const draggedWith = (dot: Dot) => (callbacks.selected.has(dot.id) ? [...callbacks.selected] : [dot.id]);

  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    const at = pointOf(event);
    const dot = dotAt(at);
    const held: Press =
      dot === null
        ? { kind: event.shiftKey ? 'rubber' : 'ground', at, moved: false }
        : { kind: 'dot', dot, at, moved: false };
    press.current = held;
    if (held.kind !== 'ground') element.current?.setPointerCapture(event.pointerId);
  };

  const onPointerMove = (event: PointerEvent) => {
    const at = pointOf(event);
    const held = press.current;
    if (held === null) {
      callbacks.onHover(dotAt(at)?.id ?? null);
      return;
    }
    const dx = at.x - held.at.x;
    const dy = at.y - held.at.y;
    if (Math.hypot(dx, dy) * view.k > CLICK) held.moved = true;
    if (!held.moved) return;
    if (held.kind === 'dot' && callbacks.onDrop) {
      const target = pickBand(scene, at.x, at.y);
      setState({
        drag: { uids: draggedWith(held.dot), dx, dy },
        target: target !== null && target.id !== held.dot.band ? target.id : null,
        rubber: null,
      });
    } else if (held.kind === 'rubber') {
      const rubber = {
        x: Math.min(at.x, held.at.x),
        y: Math.min(at.y, held.at.y),
        width: Math.abs(dx),
        height: Math.abs(dy),
      };
      setState({ drag: null, target: null, rubber });
    }
  };

  const onPointerUp = (event: PointerEvent) => {
    const held = press.current;
    press.current = null;
    if (held === null) return;
    const several = event.ctrlKey || event.metaKey || event.shiftKey;
    if (state.drag !== null && state.target !== null) callbacks.onDrop?.(state.drag.uids, state.target);
    if (state.rubber !== null) {
      callbacks.onSelect(new Set([...callbacks.selected, ...pickBox(scene, state.rubber, callbacks.kept)]));
    }
    setState(idle);
    if (held.moved) return;
    if (held.kind === 'dot') {
      callbacks.onFocus(held.dot.id);
      callbacks.onSelect(several ? toggled(callbacks.selected, held.dot.id) : new Set([held.dot.id]));
    } else if (!several && callbacks.selected.size > 0) {
      callbacks.onSelect(new Set());
    }
  };

  const bandUnder = (event: DragEvent) => {
    const at = pointOf(event);
    return pickBand(scene, at.x, at.y);
  };
  const onDragOver = (event: DragEvent) => {
    if (!callbacks.onDropIn) return;
    const band = bandUnder(event);
    if (band !== null) event.preventDefault();
    const target = band?.id ?? null;
    if (target !== state.target) setState({ ...idle, target });
  };
  const onDropIn = (event: DragEvent) => {
    if (!callbacks.onDropIn) return;
    event.preventDefault();
    const band = bandUnder(event);
    setState(idle);
    if (band !== null) callbacks.onDropIn(band.id);
  };

  const cancel = () => {
    press.current = null;
    setState(idle);
  };

  return {
    state,
    dotAt: (event: { clientX: number; clientY: number }) => dotAt(pointOf(event)),
    grabs: () => press.current !== null && press.current.kind !== 'ground',
    cancel,
    handlers: {
      onPointerDown,
      onPointerMove,
      onPointerUp,
      onPointerCancel: cancel,
      onPointerLeave: () => {
        if (press.current === null) callbacks.onHover(null);
      },
      onDragOver,
      onDragLeave: cancel,
      onDrop: onDropIn,
    },
  };
}

/** A set with one member more or less. */
export function toggled(set: ReadonlySet<string>, member: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(member)) next.add(member);
  return next;
}
