import { mix, readableOn } from './oklab.ts';

export type Scheme = 'light' | 'dark';

/** The colours of the product in one scheme, as `#rrggbb`. */
export interface Tokens {
  readonly ground: string;
  readonly surface: string;
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly accent: string;
  /** From the core outward. */
  readonly circles: readonly string[];
  /** How much of a circle's colour is mixed into the ground of its band. */
  readonly tint: number;
}

/** The one place of the colours: drawings read them here, the page through `cssVariables`. */
export const tokens: Readonly<Record<Scheme, Tokens>> = {
  light: {
    ground: '#f8f4ed',
    surface: '#fffdf9',
    ink: '#26221d',
    muted: '#6b645a',
    line: '#e6ddd0',
    accent: '#1d6b63',
    circles: ['#b5402b', '#cf7b3a', '#b99a4a', '#6f958f', '#7d8ea3'],
    tint: 0.09,
  },
  dark: {
    ground: '#17161a',
    surface: '#1f1e23',
    ink: '#efe9e0',
    muted: '#9a938a',
    line: '#322f33',
    accent: '#6cc3b5',
    circles: ['#e06a52', '#e09a5b', '#cdb46b', '#86b3ab', '#8fa3bd'],
    tint: 0.14,
  },
};

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
  /** Ground of the bands, their edges and the text on them, from the core outward. */
  readonly bands: readonly string[];
  readonly edges: readonly string[];
  readonly texts: readonly string[];
  /** Ground and edge of a band without a circle of its own. */
  readonly neutral: string;
  readonly neutralEdge: string;
}

/** Colours for `count` circles: those of the tokens, interpolated from the core to the outside. */
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
    theme = createTheme(tokens[scheme], circleCount);
    themes.set(key, theme);
  }
  return theme;
}

function createTheme(from: Tokens, count: number): ChartTheme {
  const circles = circleColours(from.circles, count);
  const bands = circles.map((colour) => mix(from.ground, colour, from.tint));
  return {
    ground: from.ground,
    surface: from.surface,
    ink: from.ink,
    muted: from.muted,
    line: from.line,
    accent: from.accent,
    circles,
    bands,
    edges: circles.map((colour) => mix(from.ground, colour, from.tint * 2.6)),
    texts: circles.map((colour, index) => readableOn(bands[index]!, colour, from.ink)),
    neutral: mix(from.ground, from.muted, from.tint * 0.8),
    neutralEdge: from.line,
  };
}

/** The colours as CSS variables: `--ground`, `--surface`, `--ink`, `--muted`, `--line`, `--accent`, `--circle-1` … */
export function cssVariables(scheme: Scheme): Record<`--${string}`, string> {
  const { ground, surface, ink, muted, line, accent, circles } = tokens[scheme];
  return {
    '--ground': ground,
    '--surface': surface,
    '--ink': ink,
    '--muted': muted,
    '--line': line,
    '--accent': accent,
    ...Object.fromEntries(circles.map((colour, index) => [`--circle-${index + 1}`, colour])),
  };
}
