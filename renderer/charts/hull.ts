import { polygonHull } from 'd3';
import type { Pen } from './pen.ts';
import { type Dot, dotsById, type Point, type Scene } from './scene.ts';
import type { ChartTheme } from './theme.ts';
import { toScreen, type View } from './view.ts';

/** People to be shown together by an outline around them, such as those with a tag. */
export interface Group {
  readonly name: string;
  /** uids. */
  readonly people: readonly string[];
}

/** The outline of a group: its corners in order, in scene units. */
export interface Hull {
  readonly name: string;
  readonly corners: readonly Point[];
}

const CORNERS = 10;
/** Between dots and their outline, in scene units. */
const AIR = 8;
/** Of more dots than this only the outermost have rims that count; they are tiny then. */
const FEW = 1000;
const NAME_FONT = '600 12px "Inter Variable", Inter, system-ui, sans-serif';
/** Names of several outlines stand at different sides, first these. */
const sides: readonly Point[] = [
  { x: -1, y: -1 },
  { x: 1, y: -1 },
  { x: 1, y: 1 },
  { x: -1, y: 1 },
];

/** The convex outline around dots with some air, as corners in order; empty without dots. */
export function hull(dots: readonly Dot[], air: number): Point[] {
  const rim = outermost(dots).flatMap((dot) =>
    Array.from({ length: CORNERS }, (_, corner): [number, number] => {
      const angle = (corner / CORNERS) * Math.PI * 2;
      return [dot.x + Math.cos(angle) * (dot.r + air), dot.y + Math.sin(angle) * (dot.r + air)];
    }),
  );
  return (polygonHull(rim) ?? []).map(([x, y]) => ({ x, y }));
}

function outermost(dots: readonly Dot[]): readonly Dot[] {
  if (dots.length <= FEW) return dots;
  const at = new Map(dots.map((dot) => [`${dot.x} ${dot.y}`, dot]));
  const corners = polygonHull(dots.map(({ x, y }): [number, number] => [x, y])) ?? [];
  return corners.map(([x, y]) => at.get(`${x} ${y}`)!);
}

/** The outlines of groups in a scene; a group without anybody in it has none. */
export function hullsOf(scene: Scene, groups: readonly Group[]): Hull[] {
  const dots = dotsById(scene);
  return groups.flatMap(({ name, people }) => {
    const corners = hull(
      people.flatMap((uid) => dots.get(uid) ?? []),
      AIR,
    );
    return corners.length > 2 ? [{ name, corners }] : [];
  });
}

/** Paints outlines in scene units, and the name of each, which keeps its size, beside a corner of it. */
export function drawHulls(
  pen: Pen,
  { size }: Scene,
  theme: ChartTheme,
  view: View,
  ratio: number,
  hulls: readonly Hull[],
): void {
  for (const { corners } of hulls) {
    pen.beginPath();
    for (const [index, { x, y }] of corners.entries()) {
      if (index === 0) pen.moveTo(x, y);
      else pen.lineTo(x, y);
    }
    pen.closePath();
    pen.lineJoin = 'round';
    pen.globalAlpha = 0.035;
    pen.fillStyle = theme.accent;
    pen.fill();
    pen.globalAlpha = 0.8;
    pen.strokeStyle = theme.accent;
    pen.lineWidth = 1.4 / view.k;
    pen.stroke();
  }
  pen.globalAlpha = 1;
  if (hulls.length === 0) return;
  pen.save();
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.font = NAME_FONT;
  pen.textBaseline = 'middle';
  pen.fillStyle = theme.accent;
  for (const [index, { name, corners }] of hulls.entries()) {
    const side = sides[index % sides.length]!;
    const corner = corners.reduce((far, next) =>
      next.x * side.x + next.y * side.y > far.x * side.x + far.y * side.y ? next : far,
    );
    const { x, y } = toScreen(view, corner);
    pen.textAlign = side.x < 0 ? 'right' : 'left';
    pen.fillText(
      name,
      Math.min(size.width - 90, Math.max(90, x + side.x * 5)),
      Math.min(size.height - 9, Math.max(9, y + side.y * 7)),
    );
  }
  pen.restore();
}
