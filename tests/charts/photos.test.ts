import { expect, test } from 'vitest';
import { BasePainter, type Picture } from '../../renderer/charts/canvas/basePainter.ts';
import { circles, people } from '../../renderer/charts/gallery/fixtures.ts';
import { dotsWithRoom } from '../../renderer/charts/initials.ts';
import { type Photos, placePhotos } from '../../renderer/charts/photos.ts';
import { layoutRings } from '../../renderer/charts/rings/layout.ts';
import { stepDots } from '../../renderer/charts/rings/step.ts';
import { dotsById, type Scene } from '../../renderer/charts/scene.ts';
import { chartTheme } from '../../renderer/charts/theme.ts';
import { type View, wholeView } from '../../renderer/charts/view.ts';
import { size } from './crowd.ts';
import { recorder } from './recorder.ts';

const options = { sector: 'none', size: 'revenue' } as const;
const crowd = people(240, 5);
const scene = layoutRings(crowd, circles(5), size, options);
const near: View = { k: 4, x: -size.width * 1.5, y: -size.height * 1.5 };
const photoOf = (uid: string) => ({ of: uid }) as unknown as CanvasImageSource;
const of = (everybody: readonly { readonly uid: string }[]): Photos =>
  new Map(everybody.filter((_person, index) => index % 2 === 0).map(({ uid }) => [uid, photoOf(uid)]));
const photos = of(crowd);

test('photos lie on the dots in sight that have room for them, within a rim, and nowhere else', () => {
  for (const view of [wholeView, near]) {
    const placed = placePhotos(scene, view, photos);
    expect(placed.map(({ image }) => image)).toEqual(
      dotsWithRoom(scene, view).flatMap(({ id }) => photos.get(id) ?? []),
    );
    for (const { image, box } of placed) {
      const { x, y, r } = dotsById(scene).get((image as unknown as { of: string }).of)!;
      expect(box.x + box.width / 2).toBeCloseTo(x * view.k + view.x);
      expect(box.y + box.height / 2).toBeCloseTo(y * view.k + view.y);
      expect(box.width).toBeLessThan(2 * r * view.k);
      expect(box.width).toBeGreaterThan(1.6 * r * view.k);
    }
  }
  expect(placePhotos(scene, near, photos).length).toBeGreaterThan(3);
});

/** The images a painter shows of a scene, and those of them that are photos. */
function painting(many: readonly (typeof crowd)[number][]) {
  const painter = new BasePainter({ pen: recorder().pen, image: photoOf('bitmap'), resize() {} });
  const has = of(many);
  return (shown: Scene, view: View, moving = false) => {
    const paper = recorder();
    const picture: Picture = {
      scene: shown,
      theme: chartTheme('light', 5),
      ratio: 2,
      you: 'You',
      kept: null,
      namesAt: () => [],
      photosAt: (settled) => placePhotos(shown, settled, has),
    };
    painter.paint(paper.pen, picture, view, moving);
    return paper.log
      .filter(([name]) => name === 'drawImage')
      .map(([, image]) => (image as unknown as { of: string }).of);
  };
}

test('a gesture among few shows them at every moment; among many those that were there are panned along', () => {
  const few = painting(crowd);
  const shown = placePhotos(scene, near, photos).length;
  expect(few(scene, near)).toHaveLength(shown);
  expect(few(scene, near, true)).toHaveLength(shown);

  const thousands = people(3000, 5);
  const crowded = layoutRings(thousands, circles(5), size, options);
  const many = painting(thousands);
  const view: View = { k: 12, x: -size.width * 5.5, y: -size.height * 5.5 };
  const there = placePhotos(crowded, view, of(thousands)).length;
  expect(there).toBeGreaterThan(0);
  expect(many(crowded, view)).toHaveLength(there);
  expect(many(crowded, { ...view, x: view.x + 20 }, true)).toHaveLength(there + 1);
  expect(many(crowded, { ...view, k: 13 }, true)).toEqual(['bitmap']);
});

test('where a dot moved among many, photos on that ground are painted again', () => {
  const thousands = people(3000, 5);
  const crowded = layoutRings(thousands, circles(5), size, options);
  const paint = painting(thousands);
  const core = dotsWithRoom(crowded, wholeView).map(({ id }) => id);
  const mover = thousands.findIndex(({ uid }) => core.includes(uid));
  const after = thousands.with(mover, { ...thousands[mover]!, circle: 'circle-1' });
  const there = paint(crowded, wholeView);
  expect(there.length).toBeGreaterThan(0);
  const stepped = stepDots(crowded, [after[mover]!], after, circles(5), options);
  expect(stepped.step!.ground).toHaveLength(2);
  expect(paint(stepped, wholeView)).toEqual([...there, ...there]);
});
