/** Some people stay as they are while the others are dimmed: what is painted, named, walked to and selected then. */
import { expect, test } from 'vitest';
import { BasePainter, type Picture } from '../../renderer/charts/canvas/basePainter.ts';
import { drawScene } from '../../renderer/charts/draw.ts';
import { circles, people } from '../../renderer/charts/gallery/fixtures.ts';
import type { Kept } from '../../renderer/charts/kept.ts';
import { placeNames } from '../../renderer/charts/labels.ts';
import { pickBox, pickDot } from '../../renderer/charts/pick.ts';
import { layoutRings } from '../../renderer/charts/rings/layout.ts';
import type { Scene } from '../../renderer/charts/scene.ts';
import { chartTheme } from '../../renderer/charts/theme.ts';
import { wholeView } from '../../renderer/charts/view.ts';
import { walk } from '../../renderer/charts/walk.ts';
import { size } from './crowd.ts';
import { recorder } from './recorder.ts';

const theme = chartTheme('light', 5);
const rings = (count: number): Scene =>
  layoutRings(people(count, 5), circles(5), size, { sector: 'none', size: 'equal' });
const each = (scene: Scene, part: number): Kept =>
  new Set(scene.dots.filter((_dot, index) => index % part === 0).map(({ id }) => id));

/** How strong each disc is painted, by where it stands. */
function strengths(scene: Scene, kept: Kept): Map<string, number> {
  const { pen, log } = recorder();
  drawScene(pen, scene, theme, wholeView, 1, { you: '', names: [] }, kept);
  const found = new Map<string, number>();
  let alpha = 1;
  for (const [name, x, y] of log) {
    if (name === 'globalAlpha') alpha = Number(x);
    if (name === 'arc') found.set(`${x} ${y}`, alpha);
  }
  return found;
}

test('whoever is not kept is dimmed and still there; all others are as they were', () => {
  const scene = rings(240);
  const kept = each(scene, 5)!;
  const painted = strengths(scene, kept);
  for (const { id, x, y } of scene.dots) {
    if (kept.has(id)) expect(painted.get(`${x} ${y}`)).toBe(1);
    else expect(painted.get(`${x} ${y}`)).toBeLessThan(0.3);
  }
  expect(strengths(scene, null).size).toBe(painted.size);
});

test('where people are too many to be told apart, specks are those who are kept', () => {
  const scene = rings(100_000);
  const [dense] = scene.bands.slice(-1);
  const inside = scene.dots.filter(({ band }) => band === dense!.id);
  const specks = (kept: Kept) => {
    const { pen, log } = recorder();
    drawScene(pen, scene, theme, wholeView, 1, { you: '', names: [] }, kept);
    return log.filter(([name]) => name === 'fillRect').length;
  };
  expect(specks(new Set(inside.slice(-3).map(({ id }) => id)))).toBe(3);
  expect(specks(new Set())).toBe(0);
  expect(specks(null)).toBeGreaterThan(1000);
});

test('names, arrows and a box are for those who are kept', () => {
  const scene = rings(240);
  const kept = each(scene, 7)!;
  const names = placeNames(
    scene,
    wholeView,
    () => ['Anna'],
    () => 24,
    [],
    undefined,
    kept,
  );
  expect(names.length).toBeGreaterThan(3);
  expect(names.every(({ id }) => kept.has(id))).toBe(true);
  expect(new Set(pickBox(scene, { x: 0, y: 0, ...size }, kept))).toEqual(kept);

  let at = walk(scene, null, 'right', kept);
  const reached = new Set<string>();
  for (const way of ['right', 'down', 'left', 'up', 'right', 'down'] as const) {
    for (; at !== null; at = walk(scene, at, way, kept)) reached.add(at.id);
    at = scene.dots.find(({ id }) => reached.has(id))!;
  }
  expect(reached.size).toBeGreaterThan(5);
  expect([...reached].every((id) => kept.has(id))).toBe(true);
});

test('a point can be asked for those who are kept alone', () => {
  const scene = rings(240);
  const [one, other] = scene.dots;
  expect(pickDot(scene, one!.x, one!.y, 4, new Set([one!.id]))).toBe(one);
  expect(pickDot(scene, one!.x, one!.y, 4, new Set([other!.id]))).toBeNull();
});

test('another filter paints the bitmap of a gesture once more, and the same one does not', () => {
  const sheet = { paints: 0 };
  const painter = new BasePainter({
    get pen() {
      sheet.paints += 1;
      return recorder().pen;
    },
    image: {} as CanvasImageSource,
    resize() {},
  });
  const scene = rings(3000);
  const picture: Picture = { scene, theme, ratio: 1, you: '', kept: each(scene, 3), namesAt: () => [] };
  const paints = (shown: Picture) => {
    const before = sheet.paints;
    painter.paint(recorder().pen, shown, wholeView, true);
    return sheet.paints - before;
  };
  expect(paints(picture)).toBe(1);
  expect(paints(picture)).toBe(0);
  expect(paints({ ...picture, kept: each(scene, 4) })).toBe(1);
  expect(paints({ ...picture, kept: null })).toBe(1);
});
