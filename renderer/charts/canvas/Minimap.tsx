import { type PointerEvent, useDeferredValue, useLayoutEffect, useRef } from 'react';
import type { Kept } from '../kept.ts';
import { drawMinimap, frameIn, MINIMAP_BOTTOM, MINIMAP_RIGHT, minimapSize, pointIn } from '../minimap.ts';
import type { Scene, Size } from '../scene.ts';
import type { ChartTheme } from '../theme.ts';
import { usePixelRatio } from './useMedia.ts';
import type { Zoom } from './useZoom.ts';

interface Props {
  readonly scene: Scene;
  readonly theme: ChartTheme;
  readonly kept: Kept;
  readonly zoom: Zoom;
}

/** Where in the whole drawing one is, while that is not in sight; dragging goes elsewhere. It tells nothing else, so it is only seen. */
export function Minimap(props: Props) {
  const size = minimapSize(props.scene.size, props.zoom.view);
  return size && <Small {...props} size={size} />;
}

function Small({ scene, theme, kept, zoom, size }: Props & { readonly size: Size }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const ratio = usePixelRatio();
  const { width, height } = size;
  // The drawing itself answers a gesture first.
  const shown = useDeferredValue(scene);
  useLayoutEffect(() => {
    const pen = canvas.current!.getContext('2d');
    if (pen !== null) drawMinimap(pen, shown, theme, { width, height }, ratio, kept);
  }, [shown, theme, width, height, ratio, kept]);
  const frame = frameIn(size, scene, zoom.view);
  const go = (event: PointerEvent, isGoing: boolean) => {
    const box = canvas.current!.getBoundingClientRect();
    const at = { x: event.clientX - box.left, y: event.clientY - box.top };
    zoom.centre(pointIn(size, scene, at), isGoing);
  };
  return (
    <div
      aria-hidden="true"
      data-minimap=""
      style={{
        position: 'absolute',
        right: MINIMAP_RIGHT,
        bottom: MINIMAP_BOTTOM,
        width,
        height,
        overflow: 'hidden',
        borderRadius: 8,
        background: theme.ground,
        boxShadow: `0 0 0 1px ${theme.line}`,
        cursor: 'move',
        touchAction: 'none',
      }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        go(event, true);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) go(event, true);
      }}
      onPointerUp={(event) => go(event, false)}
      onPointerCancel={(event) => go(event, false)}
    >
      <canvas
        ref={canvas}
        width={Math.round(width * ratio)}
        height={Math.round(height * ratio)}
        style={{ width, height }}
      />
      <div
        style={{
          position: 'absolute',
          left: frame.x,
          top: frame.y,
          width: Math.max(4, frame.width),
          height: Math.max(4, frame.height),
          boxSizing: 'border-box',
          border: `1.5px solid ${theme.accent}`,
          borderRadius: 3,
        }}
      />
    </div>
  );
}
