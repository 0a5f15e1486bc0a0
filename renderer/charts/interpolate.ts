import { type Band, type BandShape, type Dot, dotsById, type Scene } from './scene.ts';

/**
 * Blends two scenes of one size: returns the scene at a time from 0 (the first) to 1 (the second). A dot of
 * both keeps its id and moves; a dot of one fades. Bands of both that have the same shape kind move, the
 * others cross-fade. Easing is up to the caller.
 */
export function blend(from: Scene, to: Scene): (time: number) => Scene {
  const before = dotsById(from);
  const after = dotsById(to);
  const moving: [Dot, Dot][] = [];
  const leaving: Dot[] = [];
  const entering: Dot[] = [];
  for (const dot of from.dots) {
    const target = after.get(dot.id);
    if (target === undefined) leaving.push(dot);
    else moving.push([dot, target]);
  }
  for (const dot of to.dots) if (!before.has(dot.id)) entering.push(dot);

  return (time) => {
    if (time <= 0) return from;
    if (time >= 1) return to;
    const dots = moving.map(([a, b]) => between(a, b, time));
    for (const dot of leaving) dots.push({ ...dot, alpha: dot.alpha * (1 - time) });
    for (const dot of entering) dots.push({ ...dot, alpha: dot.alpha * time });
    return {
      size: to.size,
      bands: blendBands(from.bands, to.bands, time),
      dots,
      you: blendYou(from, to, time),
      sectors: time < 0.5 ? from.sectors : to.sectors,
      circles: to.circles,
      hues: to.hues,
    };
  };
}

function between(a: Dot, b: Dot, time: number): Dot {
  return {
    id: b.id,
    band: time < 0.5 ? a.band : b.band,
    x: part(a.x, b.x, time),
    y: part(a.y, b.y, time),
    r: part(a.r, b.r, time),
    colour: time < 0.5 ? a.colour : b.colour,
    tailX: part(a.tailX, b.tailX, time),
    tailY: part(a.tailY, b.tailY, time),
    alpha: part(a.alpha, b.alpha, time),
  };
}

function blendBands(from: readonly Band[], to: readonly Band[], time: number): Band[] {
  const bands: Band[] = [];
  const kept = new Set<string>();
  for (const band of from) {
    const target = to.find((other) => other.id === band.id);
    const shape = target && blendShapes(band.shape, target.shape, time);
    if (target && shape) {
      kept.add(band.id);
      bands.push({ ...target, shape, grain: part(band.grain, target.grain, time) });
    } else {
      bands.push({ ...band, alpha: band.alpha * Math.max(0, 1 - time * 2) });
    }
  }
  for (const band of to) {
    if (!kept.has(band.id)) bands.push({ ...band, alpha: band.alpha * Math.max(0, time * 2 - 1) });
  }
  return bands;
}

function blendShapes(from: BandShape, to: BandShape, time: number): BandShape | null {
  if (from.kind === 'ring' && to.kind === 'ring') {
    return {
      kind: 'ring',
      x: part(from.x, to.x, time),
      y: part(from.y, to.y, time),
      inner: part(from.inner, to.inner, time),
      outer: part(from.outer, to.outer, time),
    };
  }
  if (from.kind === 'trapezoid' && to.kind === 'trapezoid') {
    return {
      kind: 'trapezoid',
      x: part(from.x, to.x, time),
      top: part(from.top, to.top, time),
      bottom: part(from.bottom, to.bottom, time),
      topWidth: part(from.topWidth, to.topWidth, time),
      bottomWidth: part(from.bottomWidth, to.bottomWidth, time),
    };
  }
  return null;
}

function blendYou(from: Scene, to: Scene, time: number): Scene['you'] {
  if (from.you && to.you) {
    const { you: a } = from;
    const { you: b } = to;
    return {
      x: part(a.x, b.x, time),
      y: part(a.y, b.y, time),
      r: part(a.r, b.r, time),
      alpha: part(a.alpha, b.alpha, time),
    };
  }
  if (from.you) return { ...from.you, alpha: from.you.alpha * (1 - time) };
  return to.you && { ...to.you, alpha: to.you.alpha * time };
}

function part(from: number, to: number, time: number): number {
  return from + (to - from) * time;
}
