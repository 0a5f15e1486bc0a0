import type { CircleHue } from '../../shared/model/circle.ts';
import { palettes, type Scheme } from '../ui/palette.ts';
import { contrast, mix, readableOn } from './oklab.ts';

/** How much of a circle's colour is mixed into the ground of its band: in the core, and in the outermost. */
interface Glow {
  readonly core: number;
  readonly world: number;
}

const glows: Readonly<Record<Scheme, Glow>> = {
  light: { core: 0.2, world: 0.025 },
  dark: { core: 0.34, world: 0.05 },
};

/** How far towards the next ring the light falls within one, and how much stronger it is in the middle of the core. */
const FALL = 0.35;
const MIDDLE = 1.5;
/** Text on dots: one of these can be read on any colour. */
const WHITE = '#ffffff';
const BLACK = '#000000';
/** How much of a circle's colour a level of density adds, in the core and in the outermost. */
const HEAT = { core: 0.1, world: 0.045 };
/** How far the light of the core goes towards the colour of the next circle: red alone makes paper pink. */
const WARMTH = 0.6;
/** How much stronger than its ground the edge of a band is. */
const EDGE = 1.9;

/** How much of it is in the part of an edge that tells capacity in use: seen, yet fainter than a dot. */
const CAPACITY = 0.5;

/** The ground of a band: its colours at the inner and at the outer edge. */
export interface Ground {
  readonly near: string;
  readonly far: string;
}

/** The colours as a drawing of a number of circles uses them. */
export interface ChartTheme {
  readonly ground: string;
  readonly surface: string;
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly accent: string;
  /** Dots, from the core outward. */
  readonly circles: readonly string[];
  /** Ground of the bands, their edges, the part of an edge that tells capacity in use, and the text on an edge. */
  readonly bands: readonly Ground[];
  readonly edges: readonly string[];
  readonly capacities: readonly string[];
  /** How much of a circle's colour each level of density adds to the ground of its band, 0 to 1. */
  readonly heats: readonly number[];
  readonly texts: readonly string[];
  /** Text on a dot. */
  readonly onDots: readonly string[];
  /** Ground and edge of a band without a circle of its own. */
  readonly neutral: string;
  readonly neutralEdge: string;
}

/** Colours for `count` circles: those of the palette, interpolated from the core to the outside. */
export function circleColours(colours: readonly string[], count: number): string[] {
  if (count === colours.length) return [...colours];
  return Array.from({ length: count }, (_, index) => {
    const at = count === 1 ? 0 : (index / (count - 1)) * (colours.length - 1);
    const low = Math.floor(at);
    return mix(colours[low]!, colours[Math.min(low + 1, colours.length - 1)]!, at - low);
  });
}

const themes = new Map<string, ChartTheme>();

/** Colours that circles have of their own, from the inside out; null is that of the place. */
export type Hues = readonly (CircleHue | null)[];

/** The colours of a drawing. Of equal arguments the same object, so that it can be compared. */
export function chartTheme(scheme: Scheme, circleCount: number, hues: Hues = []): ChartTheme {
  const key = `${scheme} ${circleCount} ${hues.join()}`;
  let theme = themes.get(key);
  if (theme === undefined) {
    theme = createTheme(scheme, circleCount, hues);
    themes.set(key, theme);
  }
  return theme;
}

function createTheme(scheme: Scheme, count: number, hues: Hues): ChartTheme {
  const from = palettes[scheme];
  const { core, world } = glows[scheme];
  const circles = circleColours(from.circles, count).map((colour, index) => {
    const own = hues[index];
    return own ? from.hues[own] : colour;
  });
  // Each band glows a constant part less than the one inside it, as light does.
  const fall = (world / core) ** (1 / Math.max(1, count - 1));
  const glow = circles.map((_, index) => core * fall ** index);
  const bands = circles.map((colour, index): Ground => {
    const warm = index === 0 ? mix(colour, circles[1] ?? colour, WARMTH) : colour;
    return {
      near: mix(from.ground, warm, glow[index]! * (index === 0 ? MIDDLE : fall ** -FALL)),
      far: mix(from.ground, warm, glow[index]! * fall ** FALL),
    };
  });
  return {
    ground: from.ground,
    surface: from.surface,
    ink: from.ink,
    muted: from.muted,
    line: from.line,
    accent: from.accent,
    circles,
    bands,
    edges: circles.map((colour, index) => mix(from.ground, colour, 0.06 + glow[index]! * EDGE)),
    heats: circles.map((_, index) => HEAT.core + ((HEAT.world - HEAT.core) * index) / Math.max(1, count - 1)),
    capacities: circles.map((colour) => mix(from.ground, colour, CAPACITY)),
    texts: circles.map((colour, index) => {
      const text = readableOn(bands[index]!.far, colour, from.ink);
      return readableOn(bands[index + 1]?.near ?? from.ground, text, from.ink);
    }),
    onDots: circles.map((colour) => (contrast(WHITE, colour) > contrast(BLACK, colour) ? WHITE : BLACK)),
    neutral: mix(from.ground, from.muted, world * 2.6),
    neutralEdge: from.line,
  };
}
