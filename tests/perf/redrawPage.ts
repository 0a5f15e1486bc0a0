/** Runs in a page: paints the rings with the app's own code and the same dots with bare canvas calls. */
import { byUid } from '../../renderer/charts/chance.ts';
import { drawScene, showsDots } from '../../renderer/charts/draw.ts';
import { circles, people } from '../../renderer/charts/gallery/fixtures.ts';
import { layoutRings, ringGrounds } from '../../renderer/charts/rings/layout.ts';
import { layoutRing } from '../../renderer/charts/rings/ring.ts';
import type { CircleBand, Scene, Size } from '../../renderer/charts/scene.ts';
import { type ChartTheme, chartTheme } from '../../renderer/charts/theme.ts';
import { wholeView } from '../../renderer/charts/view.ts';
import type { Person } from '../../shared/model/person.ts';

const words = { you: 'You', names: [] };

interface Easel {
  readonly pen: CanvasRenderingContext2D;
  /** Milliseconds that painting takes, with the pixels read back so that nothing is left undone. */
  time(paint: () => void): number;
}

function easel({ width, height }: Size): Easel {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d')!;
  return {
    pen,
    time(paint) {
      const started = performance.now();
      paint();
      pen.getImageData(0, 0, 1, 1);
      return performance.now() - started;
    },
  };
}

/** Paints the dots of a scene that show one by one, with bare canvas calls. */
function bareDots(pen: CanvasRenderingContext2D, scene: Scene, theme: ChartTheme): () => void {
  const dense = new Set(scene.bands.filter((band) => !showsDots(band, wholeView)).map(({ id }) => id));
  const shown = scene.dots.filter(({ band }) => !dense.has(band));
  return () => {
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, scene.size.width, scene.size.height);
    for (const { x, y, r, colour } of shown) {
      pen.fillStyle = theme.circles[colour]!;
      pen.beginPath();
      pen.arc(x, y, r, 0, Math.PI * 2);
      pen.fill();
    }
  };
}

function middle(times: number[]): number {
  return times.sort((a, b) => a - b)[times.length >> 1]!;
}

/** Median milliseconds of both, in turns. */
export function measureRedraw(count: number, edge: number, rounds: number): { value: number; bare: number } {
  const size = { width: edge, height: edge };
  const scene = layoutRings(people(count, 5), circles(5), size, { sector: 'none', size: 'revenue' });
  const theme = chartTheme('light', 5);
  const { pen, time } = easel(size);
  const bare = bareDots(pen, scene, theme);
  const times = { own: [] as number[], bare: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    times.own.push(time(() => drawScene(pen, scene, theme, wholeView, 1, words)));
    times.bare.push(time(bare));
  }
  return { value: middle(times.own), bare: middle(times.bare) };
}

/**
 * Median milliseconds of what drawing a move takes at least: laying out the two rings that somebody of a name
 * goes between, and painting the dots once with bare canvas calls.
 */
export function measureBareMove(
  everybody: readonly Person[],
  bands: readonly CircleBand[],
  size: Size,
  name: string,
  rounds: number,
): number {
  const options = { sector: 'none', size: 'revenue' } as const;
  const mover = everybody.find((person) => person.name === name)!;
  const position = bands.findIndex(({ id }) => id === mover.circle);
  const { grounds } = ringGrounds(everybody, bands, size, options);
  const two = [position, position + 1].flatMap((index) => grounds[index] ?? []);
  const members = two.map(({ circle }) =>
    everybody.filter((person) => person.circle === circle.id).sort(byUid),
  );
  const scene = layoutRings(everybody, bands, size, options);
  const { pen, time } = easel(size);
  const paint = bareDots(pen, scene, chartTheme('light', bands.length));
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    times.push(
      time(() => {
        for (const [index, ground] of two.entries()) layoutRing(ground, members[index]!);
        paint();
      }),
    );
  }
  return middle(times);
}
