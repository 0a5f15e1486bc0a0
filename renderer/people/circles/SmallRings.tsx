import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useMemo, useRef } from 'react';
import type { Person } from '../../../shared/model/person.ts';
import { usePixelRatio } from '../../charts/canvas/useMedia.ts';
import { drawScene } from '../../charts/draw.ts';
import { layoutRings } from '../../charts/rings/layout.ts';
import type { CircleBand } from '../../charts/scene.ts';
import { chartTheme } from '../../charts/theme.ts';
import { wholeView } from '../../charts/view.ts';

/** Sides of the picture, in CSS pixels. */
const size = { width: 250, height: 250 };

const nobody = (): boolean => false;

/**
 * A small picture of the rings, for the effect of something before it is done. The same is told in words beside it.
 * @param isMarked who is drawn in the colour of what is new; keep the same function.
 */
export function SmallRings({
  people,
  circles,
  isMarked = nobody,
}: {
  people: readonly Person[];
  circles: readonly CircleBand[];
  isMarked?: (uid: string) => boolean;
}) {
  const scheme = useComputedColorScheme('light');
  const ratio = usePixelRatio();
  const canvas = useRef<HTMLCanvasElement>(null);
  const scene = useMemo(
    () => layoutRings(people, circles, size, { sector: 'none', size: 'equal' }),
    [people, circles],
  );

  useEffect(() => {
    const pen = canvas.current?.getContext('2d');
    if (!pen) return;
    const theme = chartTheme(scheme, scene.circles, scene.hues);
    drawScene(pen, scene, theme, wholeView, ratio, { you: '', names: [] });
    pen.fillStyle = theme.accent;
    pen.strokeStyle = theme.ground;
    for (const dot of scene.dots) {
      if (!isMarked(dot.id)) continue;
      pen.beginPath();
      pen.arc(dot.x, dot.y, dot.r + 0.5, 0, Math.PI * 2);
      pen.fill();
      pen.stroke();
    }
  }, [scene, scheme, ratio, isMarked]);

  return (
    <canvas ref={canvas} width={size.width * ratio} height={size.height * ratio} style={size} aria-hidden />
  );
}
