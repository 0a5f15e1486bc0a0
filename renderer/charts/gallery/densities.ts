import { contourDensity, geoPath } from 'd3';
import { traceBand } from '../draw.ts';
import type { Band, Dot, Scene } from '../scene.ts';
import type { ChartTheme } from '../theme.ts';

/** Paints the people of a band that are too many to tell apart. */
type PaintDensity = (
  pen: CanvasRenderingContext2D,
  band: Band,
  dots: readonly Dot[],
  theme: ChartTheme,
  scene: Scene,
) => void;

const HEXAGON = 4.5;

/**
 * Ways to draw a density that were tried beside the one in use (`density.ts`), on the same people; see
 * docs/decisions/0035-density-as-warmth.md.
 */
export const densities: Readonly<Record<'specks' | 'contours' | 'hexagons', PaintDensity>> = {
  specks: (pen, band, dots, theme) => {
    pen.fillStyle = theme.circles[band.colour!]!;
    pen.globalAlpha = 0.5;
    for (const { x, y } of dots) pen.fillRect(x - 0.5, y - 0.5, 1, 1);
  },
  contours: (pen, band, dots, theme, { size }) => {
    const trace = geoPath(null, pen);
    const levels = contourDensity<Dot>()
      .x(({ x }) => x)
      .y(({ y }) => y)
      .size([size.width, size.height])
      .bandwidth(9)
      .thresholds(12);
    pen.save();
    traceBand(pen, band.shape);
    pen.clip();
    pen.fillStyle = theme.circles[band.colour!]!;
    pen.globalAlpha = 0.075;
    for (const level of levels([...dots])) {
      pen.beginPath();
      trace(level);
      pen.fill();
    }
    pen.restore();
  },
  hexagons: (pen, band, dots, theme) => {
    const across = HEXAGON * Math.sqrt(3);
    const down = HEXAGON * 1.5;
    const counts = new Map<string, { x: number; y: number; count: number }>();
    for (const dot of dots) {
      // The nearer of the middles in the two rows about the dot.
      const row = Math.floor(dot.y / down);
      const [near] = [row, row + 1]
        .map((at) => {
          const shift = at % 2 === 0 ? 0 : across / 2;
          return { x: Math.round((dot.x - shift) / across) * across + shift, y: at * down };
        })
        .toSorted((a, b) => Math.hypot(a.x - dot.x, a.y - dot.y) - Math.hypot(b.x - dot.x, b.y - dot.y));
      const key = `${near!.x} ${near!.y}`;
      const known = counts.get(key);
      if (known) known.count += 1;
      else counts.set(key, { ...near!, count: 1 });
    }
    const most = Math.max(...[...counts.values()].map(({ count }) => count));
    pen.fillStyle = theme.circles[band.colour!]!;
    pen.globalAlpha = 0.85;
    pen.beginPath();
    for (const { x, y, count } of counts.values()) {
      const r = HEXAGON * 0.98 * Math.sqrt(count / most);
      for (let corner = 0; corner < 6; corner += 1) {
        const angle = (Math.PI / 3) * corner + Math.PI / 6;
        const to = [x + Math.cos(angle) * r, y + Math.sin(angle) * r] as const;
        if (corner === 0) pen.moveTo(...to);
        else pen.lineTo(...to);
      }
      pen.closePath();
    }
    pen.fill();
  },
};
