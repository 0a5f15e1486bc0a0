import type { SizeBy } from '../dotSize.ts';
import { showsDots, showsLean } from '../draw.ts';
import { NAMED_RADIUS } from '../labels.ts';
import { dotsById, type Scene } from '../scene.ts';
import { type Steps, showsStep } from '../steps.ts';
import type { Trails } from '../trails.ts';
import type { View } from '../view.ts';

/** What the legend can explain, in its order. */
export const legendParts = [
  /** How near to the middle somebody stands. */
  'place',
  /** The size of a dot, when it tells revenue. */
  'size',
  /** The lean of whoever drifts. */
  'lean',
  /** The part of a ring's edge that is drawn stronger. */
  'edge',
  /** The arrow beside somebody of whom a step is suggested. */
  'step',
  /** The curve from one person to another, with the head of an arrow. */
  'arc',
  /** From where somebody stood to where they stand. */
  'trail',
  /** The warm ground with specks where there are many. */
  'many',
  /** Whose names are shown. */
  'names',
] as const;
export type LegendPart = (typeof legendParts)[number];

/** How the dots are drawn and what lies over them. */
export interface LegendFacts {
  readonly sizeBy: SizeBy;
  /** Whether any arcs are. */
  readonly arcs: boolean;
  readonly steps: Steps;
  readonly trails: Trails;
  /** Whether people have names. */
  readonly named: boolean;
}

/** What there is to explain of rings as they are shown: a part only where something of it is in the picture. */
export function partsShown(scene: Scene, view: View, facts: LegendFacts): LegendPart[] {
  const { dots } = scene;
  const byId = dotsById(scene);
  const peopled = scene.bands.filter(({ count }) => count > 0);
  const apart = new Set(peopled.filter((band) => showsDots(band, view)).map(({ id }) => id));
  const ids = new Set(scene.bands.map(({ id }) => id));
  const isShown: Readonly<Record<LegendPart, () => boolean>> = {
    place: () => peopled.length > 0,
    size: () => facts.sizeBy === 'revenue' && apart.size > 0,
    lean: () => apart.size > 0 && dots.some((dot) => apart.has(dot.band) && showsLean(dot, view)),
    edge: () => peopled.some(({ capacity }) => capacity),
    step: () => [...facts.steps.keys()].some((uid) => showsStep(byId.get(uid), view)),
    arc: () => facts.arcs,
    trail: () => [...facts.trails].some(([uid, from]) => byId.has(uid) && ids.has(from)),
    many: () => peopled.length > apart.size,
    names: () => facts.named && dots.some(({ r }) => r * view.k >= NAMED_RADIUS),
  };
  return legendParts.filter((part) => isShown[part]());
}
