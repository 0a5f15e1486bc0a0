import type { CircleHue } from '../../shared/model/circle.ts';

export type Scheme = 'light' | 'dark';

/** The colours of the product in one scheme, as `#rrggbb`. */
export interface Palette {
  readonly ground: string;
  readonly surface: string;
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly accent: string;
  readonly accentSoft: string;
  readonly warmSoft: string;
  readonly warning: string;
  /** From the core outward. */
  readonly circles: readonly string[];
  /** What a circle can have instead. */
  readonly hues: Readonly<Record<CircleHue, string>>;
}

/** The one place of the colours: drawings take them from here, style sheets as `paletteVariables`. */
export const palettes: Readonly<Record<Scheme, Palette>> = {
  light: {
    ground: '#f8f4ed',
    surface: '#fffdf9',
    ink: '#26221d',
    muted: '#6a6258',
    line: '#e6ddd0',
    accent: '#1d6b63',
    accentSoft: '#e3eeea',
    warmSoft: '#f8ebe6',
    warning: '#a53a26',
    circles: ['#b5371f', '#c46532', '#a97c51', '#8f8580', '#7c869a'],
    hues: {
      red: '#b5371f',
      orange: '#bd5d2b',
      ochre: '#94702c',
      green: '#4f7d4a',
      teal: '#2f7f78',
      blue: '#3f6fae',
      violet: '#7757a8',
      pink: '#b34a7c',
      brown: '#80573f',
      grey: '#6f7480',
    },
  },
  dark: {
    ground: '#17161a',
    surface: '#1f1e23',
    ink: '#efe9e0',
    muted: '#a8a198',
    line: '#322f33',
    accent: '#6cc3b5',
    accentSoft: '#22322f',
    warmSoft: '#32262a',
    warning: '#ee8b77',
    circles: ['#f0694a', '#e39660', '#c9a580', '#a69d97', '#8a95a9'],
    hues: {
      red: '#f0694a',
      orange: '#e39660',
      ochre: '#cdb46b',
      green: '#86bd7f',
      teal: '#6cc3b5',
      blue: '#86a9e0',
      violet: '#b296e0',
      pink: '#e08bb3',
      brown: '#c39a7e',
      grey: '#a3a8b4',
    },
  },
};

/** The colours as CSS variables: `--ground`, `--surface`, `--accent-soft`, `--circle-1`, `--hue-red` and so on. */
export function paletteVariables(scheme: Scheme): Record<`--${string}`, string> {
  const { circles, hues, ...named } = palettes[scheme];
  const entries = Object.entries(named).map(([name, colour]) => [
    `--${name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}`,
    colour,
  ]);
  return {
    ...Object.fromEntries(entries),
    ...Object.fromEntries(circles.map((colour, index) => [`--circle-${index + 1}`, colour])),
    ...Object.fromEntries(Object.entries(hues).map(([name, colour]) => [`--hue-${name}`, colour])),
  };
}
