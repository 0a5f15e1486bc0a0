import { type D3ZoomEvent, select, type ZoomBehavior, zoom, zoomIdentity } from 'd3';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { Dot, Point, Size } from '../scene.ts';
import { FURTHEST, isInSight, type View, viewOn, wholeView } from '../view.ts';

const BUTTON_STEP = 1.6;
const BUTTON_TIME = 220;
const COME_TIME = 450;

const whole = { view: wholeView, moving: false };

export interface Zoom {
  readonly view: View;
  /** Whether a hand or a transition is changing the view; false once it has settled. */
  readonly moving: boolean;
  readonly by: (factor: number) => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly reset: () => void;
  /** Brings a point of the scene to the middle when it is out of sight. */
  readonly reveal: (point: Point) => void;
  /** Comes to a dot that is out of sight or too small to be seen. */
  readonly comeTo: (dot: Dot) => void;
  /** Brings a point of the scene to the middle; while it is `going` on, the view counts as moving. */
  readonly centre: (point: Point, going: boolean) => void;
}

/**
 * Pan and zoom of an element with d3-zoom: wheel, pinch and dragging the ground. `grabs` tells whether a
 * press belongs to something else, such as a dot.
 */
export function useZoom(
  element: RefObject<HTMLElement | null>,
  size: Size,
  reducedMotion: boolean,
  grabs: () => boolean,
): Zoom {
  const [{ view, moving }, setState] = useState<{ view: View; moving: boolean }>(whole);
  const behavior = useRef<ZoomBehavior<HTMLElement, unknown> | null>(null);
  const held = useRef(false);
  const grabsRef = useRef(grabs);
  grabsRef.current = grabs;

  useEffect(() => {
    const target = element.current;
    if (target === null) return;
    const zooming = zoom<HTMLElement, unknown>()
      .filter((event: MouseEvent) => event.type === 'wheel' || (event.button === 0 && !grabsRef.current()))
      .on('zoom', ({ transform }: D3ZoomEvent<HTMLElement, unknown>) => {
        setState({ view: { k: transform.k, x: transform.x, y: transform.y }, moving: true });
      })
      .on('end', () => {
        if (!held.current) setState((state) => (state.moving ? { ...state, moving: false } : state));
      });
    behavior.current = zooming;
    const selection = select(target);
    selection.call(zooming).on('dblclick.zoom', null);
    return () => {
      selection.on('.zoom', null);
    };
  }, [element]);

  useEffect(() => {
    const target = element.current;
    if (target === null || behavior.current === null) return;
    behavior.current
      .scaleExtent([1, FURTHEST])
      .extent([
        [0, 0],
        [size.width, size.height],
      ])
      .translateExtent([
        [0, 0],
        [size.width, size.height],
      ]);
    select(target).call(behavior.current.translateBy, 0, 0);
  }, [element, size]);

  return useMemo(() => {
    const apply = (change: (zooming: ZoomBehavior<HTMLElement, unknown>, target: HTMLElement) => void) => {
      if (element.current !== null && behavior.current !== null) change(behavior.current, element.current);
    };
    const by = (factor: number) =>
      apply((zooming, target) => {
        if (reducedMotion) select(target).call(zooming.scaleBy, factor);
        else select(target).transition().duration(BUTTON_TIME).call(zooming.scaleBy, factor);
      });
    const reset = () =>
      apply((zooming, target) => {
        if (reducedMotion) select(target).call(zooming.transform, zoomIdentity);
        else select(target).transition().duration(BUTTON_TIME).call(zooming.transform, zoomIdentity);
      });
    const reveal = (point: Point) => {
      if (isInSight(view, point, size)) return;
      apply((zooming, target) => select(target).call(zooming.translateTo, point.x, point.y));
    };
    const centre = (point: Point, going: boolean) => {
      held.current = going;
      apply((zooming, target) => select(target).call(zooming.translateTo, point.x, point.y));
    };
    const comeTo = (dot: Dot) => {
      const next = viewOn(view, dot, size);
      if (next === view) return;
      const transform = zoomIdentity.translate(next.x, next.y).scale(next.k);
      apply((zooming, target) => {
        if (reducedMotion) select(target).call(zooming.transform, transform);
        else select(target).transition().duration(COME_TIME).call(zooming.transform, transform);
      });
    };
    return {
      view,
      moving,
      by,
      zoomIn: () => by(BUTTON_STEP),
      zoomOut: () => by(1 / BUTTON_STEP),
      reset,
      reveal,
      comeTo,
      centre,
    };
  }, [view, moving, element, size, reducedMotion]);
}
