import { expect, test } from 'vitest';
import { circles, people } from '../../renderer/charts/gallery/fixtures.ts';
import { layoutRings } from '../../renderer/charts/rings/layout.ts';
import { dotsById } from '../../renderer/charts/scene.ts';
import { chartTheme } from '../../renderer/charts/theme.ts';
import { drawTrails } from '../../renderer/charts/trails.ts';
import { size } from './crowd.ts';
import { recorder } from './recorder.ts';

const crowd = people(60, 5);
const rings = circles(5);
const scene = layoutRings(crowd, rings, size, { sector: 'none', size: 'revenue' });
const theme = chartTheme('light', 5);
const view = { k: 1, x: 0, y: 0 };

test('a trail begins in the band somebody came from, on the line from the middle through their dot', () => {
  const mover = crowd.find(({ circle }) => circle === rings[2]!.id)!;
  const { x, y } = dotsById(scene).get(mover.uid)!;
  for (const from of [rings[0]!, rings[4]!]) {
    const paper = recorder();
    drawTrails(paper.pen, scene, theme, view, new Map([[mover.uid, from.id]]));
    const [, tipX, tipY] = paper.log.find(([name]) => name === 'lineTo') as [string, number, number];
    const shape = scene.bands.find(({ id }) => id === from.id)!.shape;
    if (shape.kind !== 'ring') throw new Error('no ring');
    const { you } = scene;
    const distance = Math.hypot(tipX - you!.x, tipY - you!.y);
    expect(distance).toBeGreaterThan(shape.inner);
    expect(distance).toBeLessThan(shape.outer);
    const across = (tipX - you!.x) * (y - you!.y) - (tipY - you!.y) * (x - you!.x);
    expect(Math.abs(across)).toBeLessThan(0.001);
  }
});

test('whoever is not drawn, or came from a circle that is gone, leaves no trail', () => {
  const paper = recorder();
  const trails = new Map([
    ['nobody', rings[0]!.id],
    [crowd[0]!.uid, 'gone'],
  ]);
  drawTrails(paper.pen, scene, theme, view, trails);
  expect(paper.calls.get('fill') ?? 0).toBe(0);
});
