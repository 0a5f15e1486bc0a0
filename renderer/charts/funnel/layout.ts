import type { Stage } from '../../../shared/model/lifecycle.ts';
import type { Person } from '../../../shared/model/person.ts';
import { byUid } from '../chance.ts';
import { dotRadius, revenueScale, type SizeBy } from '../dotSize.ts';
import {
  type Band,
  type CircleBand,
  type Dot,
  huesOf,
  type Scene,
  type Size,
  type TrapezoidShape,
  trapezoidWidth,
} from '../scene.ts';
import { Lattice } from './lattice.ts';
import { seat } from './seats.ts';

/** A stage of the funnel model in use: canonical stages under one name. */
export interface FunnelStage {
  readonly id: string;
  readonly name: string;
  readonly stages: readonly Stage[];
  /** Share (0 to 1) of those who were in this stage and went on to the next; null if unknown or last. */
  readonly conversion: number | null;
}

export interface FunnelOptions {
  readonly size: SizeBy;
}

const MARGIN = 12;
const GAP = 4;
const PADDING = 7;
/** Width of the last stage as a part of the first. */
const NECK = 0.36;
const CONVERSION_WIDTH = 56;
const LABEL_HEIGHT = 38;
/** Dot radius as a part of the distance between places. */
const RADIUS = 0.42;

/**
 * Draws people as dots in rows inside the stages of a funnel, from wide to narrow. Names stand in a column
 * at the left, conversions at the right, all within the size. A dot keeps the colour of its circle. People
 * in no given stage or circle are left out. Pure and deterministic.
 */
export function layoutFunnel(
  people: readonly Person[],
  stages: readonly FunnelStage[],
  circles: readonly CircleBand[],
  size: Size,
  options: FunnelOptions,
): Scene {
  const shapes = stageShapes(stages.length, size);
  const labelWidth = labelColumn(size);
  const colours = new Map(circles.map((circle, index) => [circle.id, index]));
  const sizeOf = dotRadius(options.size, revenueScale(people));
  const largest = Math.min(10, Math.max(3, Math.min(size.width, size.height) * 0.014));
  const members = membersOf(people, stages, colours);

  const bands: Band[] = [];
  const dots: Dot[] = [];
  for (const [position, stage] of stages.entries()) {
    const shape = shapes[position]!;
    const inside = members[position]!;
    const height = shape.bottom - shape.top;
    const lattice = new Lattice(shape.bottomWidth - 2 * PADDING, height - 2 * PADDING);
    const uids = inside.map((person) => person.uid);
    const { places, level } = seat(uids, lattice);
    const grain = Math.min(largest, lattice.distance(level) * RADIUS);
    for (const [index, person] of inside.entries()) {
      const place = places[index]!;
      const y = shape.top + PADDING + place.down * (height - 2 * PADDING);
      const width = trapezoidWidth(shape, y) - 2 * PADDING;
      dots.push({
        id: person.uid,
        band: stage.id,
        x: shape.x + (place.across - 0.5) * width,
        y,
        r: sizeOf(person, grain),
        colour: colours.get(person.circle)!,
        tailX: 0,
        tailY: 0,
        alpha: 1,
      });
    }
    const middle = (shape.top + shape.bottom) / 2;
    bands.push({
      id: stage.id,
      name: stage.name,
      shape,
      colour: null,
      count: inside.length,
      capacity: null,
      label: {
        x: MARGIN,
        y: middle - LABEL_HEIGHT / 2,
        width: labelWidth,
        height: LABEL_HEIGHT,
        align: 'end',
      },
      conversion:
        stage.conversion === null
          ? null
          : {
              ratio: stage.conversion,
              label: {
                x: size.width - MARGIN - CONVERSION_WIDTH,
                y: shape.bottom + GAP / 2 - 10,
                width: CONVERSION_WIDTH,
                height: 20,
                align: 'end',
              },
            },
      grain,
      alpha: 1,
    });
  }
  return { size, bands, dots, you: null, sectors: [], circles: circles.length, hues: huesOf(circles) };
}

function labelColumn(size: Size): number {
  return Math.min(150, Math.max(72, size.width * 0.17));
}

/** Stacked trapezoids of equal height whose sides lie on two straight lines. */
function stageShapes(count: number, size: Size): TrapezoidShape[] {
  const left = MARGIN + labelColumn(size) + 14;
  const right = size.width - MARGIN - CONVERSION_WIDTH - 4;
  const wide = Math.max(60, right - left);
  const total = size.height - 2 * MARGIN;
  const height = (total - GAP * (count - 1)) / count;
  const widthAt = (y: number) => wide * (1 - (1 - NECK) * ((y - MARGIN) / total));
  return Array.from({ length: count }, (_, index): TrapezoidShape => {
    const top = MARGIN + index * (height + GAP);
    const bottom = top + height;
    const x = (left + right) / 2;
    return { kind: 'trapezoid', x, top, bottom, topWidth: widthAt(top), bottomWidth: widthAt(bottom) };
  });
}

function membersOf(
  people: readonly Person[],
  stages: readonly FunnelStage[],
  colours: ReadonlyMap<string, number>,
): Person[][] {
  const positions = new Map(stages.flatMap((stage, index) => stage.stages.map((name) => [name, index])));
  const members: Person[][] = stages.map(() => []);
  for (const person of people) {
    const position = positions.get(person.stage);
    if (position !== undefined && colours.has(person.circle)) members[position]!.push(person);
  }
  for (const inside of members) inside.sort(byUid);
  return members;
}
