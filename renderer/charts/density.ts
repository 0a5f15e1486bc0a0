import { blur2, contours } from 'd3';
import { type Band, type Box, bandContains, type Dot, type Scene } from './scene.ts';

/** Ground of a band with at least a part of the density of its fullest place: outlines with holes, in scene units. */
export interface Level {
  readonly outlines: readonly (readonly (readonly [x: number, y: number])[])[];
}

/** How people are spread over a band. */
export interface Density {
  /** From all of the ground inward to the fullest: each lies within the one before. */
  readonly levels: readonly Level[];
  /** Some of the people, evenly spread: as many as can be told apart as specks. */
  readonly specks: readonly Dot[];
}

/** Side of a cell in which people are counted, in scene units. */
const CELL = 6;
/** Cells over which a count is spread, so that the picture shows the lie of the land and not each cell's chance. */
const SPREAD = 2.5;
const LEVELS = 7;
/** Ground for each speck, in square scene units. */
const ROOM = 14;

const kept = new WeakMap<Scene, Map<string, Density>>();

/**
 * The density of a band; counted once per scene. A scene that is a step away from another one, a few dots of
 * many thousands, keeps the other's.
 */
export function densityOf(scene: Scene, band: Band): Density {
  const of = scene.step?.from ?? scene;
  let known = kept.get(of);
  if (known === undefined) {
    known = new Map();
    kept.set(of, known);
  }
  let density = known.get(band.id);
  if (density === undefined) {
    const inside = of.dots.filter((dot) => dot.band === band.id);
    density = { levels: levelsOf(band, inside), specks: specksOf(band, inside) };
    known.set(band.id, density);
  }
  return density;
}

/** Whoever was placed first stands far from each other: the first of them are spread as all are. */
export function specksOf({ shape }: Band, dots: readonly Dot[]): readonly Dot[] {
  const area =
    shape.kind === 'ring'
      ? Math.PI * (shape.outer ** 2 - shape.inner ** 2)
      : ((shape.topWidth + shape.bottomWidth) / 2) * (shape.bottom - shape.top);
  return dots.slice(0, Math.ceil(area / ROOM));
}

function levelsOf(band: Band, dots: readonly Dot[]): Level[] {
  if (dots.length === 0) return [];
  const frame = frameOf(band);
  const width = Math.ceil(frame.width / CELL);
  const height = Math.ceil(frame.height / CELL);
  const people = new Float64Array(width * height);
  for (const { x, y } of dots) {
    const column = Math.min(width - 1, Math.max(0, Math.floor((x - frame.x) / CELL)));
    const row = Math.min(height - 1, Math.max(0, Math.floor((y - frame.y) / CELL)));
    people[row * width + column]! += 1;
  }
  const ground = Float64Array.from(people, (_, index) => {
    const x = frame.x + ((index % width) + 0.5) * CELL;
    const y = frame.y + (Math.floor(index / width) + 0.5) * CELL;
    return bandContains(band.shape, x, y) ? 1 : 0;
  });
  blur2({ data: people, width, height }, SPREAD);
  blur2({ data: ground, width, height }, SPREAD);
  // Against the ground there is: at its edges a band is not emptier for having nothing beyond.
  const density = people.map((count, index) => (ground[index]! > 0.05 ? count / ground[index]! : 0));
  const most = density.reduce((max, value) => Math.max(max, value), 0);
  const thresholds = Array.from({ length: LEVELS }, (_, level) => (most * (level + 0.5)) / LEVELS);
  return contours()
    .size([width, height])
    .thresholds(thresholds)([...density])
    .map(({ coordinates }) => ({
      outlines: coordinates
        .flat()
        .map((outline) =>
          outline.map(([x, y]): [number, number] => [frame.x + x! * CELL, frame.y + y! * CELL]),
        ),
    }));
}

function frameOf({ shape }: Band): Box {
  const air = CELL * 3;
  if (shape.kind === 'ring') {
    const side = (shape.outer + air) * 2;
    return { x: shape.x - side / 2, y: shape.y - side / 2, width: side, height: side };
  }
  const width = Math.max(shape.topWidth, shape.bottomWidth) + air * 2;
  return {
    x: shape.x - width / 2,
    y: shape.top - air,
    width,
    height: shape.bottom - shape.top + air * 2,
  };
}
