import { easeCubicInOut } from 'd3';
import { useLayoutEffect, useRef, useState } from 'react';
import { blend } from '../interpolate.ts';
import type { Scene } from '../scene.ts';

/** More dots than this jump: a gesture should be answered at once rather than smoothly. */
const MOST_MOVING = 4000;

interface Way {
  /** With more dots than this it jumps. */
  readonly most?: number;
  /** How far it is at a time from 0 to 1. */
  readonly ease?: (time: number) => number;
}

/**
 * Returns a scene on its way to `target`: dots move there in `duration` milliseconds. Jumps when the
 * duration is 0 or when the size changes.
 */
export function useTransition(
  target: Scene,
  duration: number,
  { most = MOST_MOVING, ease = easeCubicInOut }: Way = {},
): Scene {
  const shown = useRef(target);
  const [frame, setFrame] = useState({ target, scene: target });

  useLayoutEffect(() => {
    const from = shown.current;
    if (!moves(from, target, duration, most)) {
      shown.current = target;
      return;
    }
    const at = blend(from, target);
    let start: number | null = null;
    let request = requestAnimationFrame(function step(now) {
      start ??= now;
      const time = Math.min(1, (now - start) / duration);
      shown.current = at(ease(time));
      setFrame({ target, scene: shown.current });
      if (time < 1) request = requestAnimationFrame(step);
    });
    return () => cancelAnimationFrame(request);
  }, [target, duration, most, ease]);

  if (frame.target === target) return frame.scene;
  return moves(shown.current, target, duration, most) ? shown.current : target;
}

function moves(from: Scene, to: Scene, duration: number, most: number): boolean {
  return from !== to && duration > 0 && to.dots.length <= most && from.size === to.size;
}
