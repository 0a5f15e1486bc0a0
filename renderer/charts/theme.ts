import { type Palette, palettes, type Scheme } from '../ui/palette.ts';
import { mix, readableOn } from './oklab.ts';

/** How much of a circle's colour is mixed into the ground of its band. */
const tints: Readonly<Record<Scheme, number>> = { light: 0.09, dark: 0.14 };

/** How much of it is in the part of an edge that tells capacity in use: seen, yet fainter than a dot. */
const CAPACITY = 0.45;

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
  /** Ground of the bands, their edges, the part of an edge that tells capacity in use, and the text on them. */
  readonly bands: readonly string[];
  readonly edges: readonly string[];
  readonly capacities: readonly string[];
  readonly texts: readonly string[];
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

/** The colours of a drawing. The same object for the same arguments, so that it can be compared. */
export function chartTheme(scheme: Scheme, circleCount: number): ChartTheme {
  const key = `${scheme} ${circleCount}`;
  let theme = themes.get(key);
  if (theme === undefined) {
    theme = createTheme(palettes[scheme], tints[scheme], circleCount);
    themes.set(key, theme);
  }
  return theme;
}

function createTheme(from: Palette, tint: number, count: number): ChartTheme {
  const circles = circleColours(from.circles, count);
  const bands = circles.map((colour) => mix(from.ground, colour, tint));
  return {
    ground: from.ground,
    surface: from.surface,
    ink: from.ink,
    muted: from.muted,
    line: from.line,
    accent: from.accent,
    circles,
    bands,
    edges: circles.map((colour) => mix(from.ground, colour, tint * 2.6)),
    capacities: circles.map((colour) => mix(from.ground, colour, CAPACITY)),
    texts: circles.map((colour, index) => readableOn(bands[index]!, colour, from.ink)),
    neutral: mix(from.ground, from.muted, tint * 0.8),
    neutralEdge: from.line,
  };
}
