/** Runs in a page: paints the rings with the app's own code and the same dots with bare canvas calls. */
import { drawScene, showsDots } from '../../renderer/charts/draw.ts';
import { circles, people } from '../../renderer/charts/gallery/fixtures.ts';
import { layoutRings } from '../../renderer/charts/rings/layout.ts';
import { chartTheme } from '../../renderer/charts/theme.ts';

/** Median milliseconds of both, in turns, each with the pixels read back so that nothing is left undone. */
export function measureRedraw(
  count: number,
  edge: number,
  rounds: number,
): { value: number; bare: number; dots: number } {
  const size = { width: edge, height: edge };
  const scene = layoutRings(people(count, 5), circles(5), size, { sector: 'none', size: 'revenue' });
  const theme = chartTheme('light', 5);
  const canvas = document.createElement('canvas');
  canvas.width = edge;
  canvas.height = edge;
  const pen = canvas.getContext('2d')!;
  const view = { k: 1, x: 0, y: 0 };
  const dense = new Set(scene.bands.filter((band) => !showsDots(band, view)).map(({ id }) => id));
  const shown = scene.dots.filter(({ band }) => !dense.has(band));

  const time = (paint: () => void) => {
    const started = performance.now();
    paint();
    pen.getImageData(0, 0, 1, 1);
    return performance.now() - started;
  };
  const own = () => drawScene(pen, scene, theme, view, 1, { you: 'You', names: [] });
  const bare = () => {
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, edge, edge);
    for (const { x, y, r, colour } of shown) {
      pen.fillStyle = theme.circles[colour]!;
      pen.beginPath();
      pen.arc(x, y, r, 0, Math.PI * 2);
      pen.fill();
    }
  };
  const times = { own: [] as number[], bare: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    times.own.push(time(own));
    times.bare.push(time(bare));
  }
  const middle = (list: number[]) => list.sort((a, b) => a - b)[list.length >> 1]!;
  return { value: middle(times.own), bare: middle(times.bare), dots: shown.length };
}
