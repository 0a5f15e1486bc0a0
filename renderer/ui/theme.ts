import {
  type AlertProps,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type MantineTheme,
} from '@mantine/core';
import { palettes, paletteVariables } from './palette.ts';

/** Shades of the one accent, from paper to deep; index 7 is the light accent, index 3 the dark one. */
const accent: MantineColorsTuple = [
  '#eaf3f0',
  '#cfe3dd',
  '#9fcfc5',
  palettes.dark.accent,
  '#46a396',
  '#2f897d',
  '#247a6f',
  palettes.light.accent,
  '#165650',
  '#0f423d',
];

const { light, dark: night } = palettes;

/** Greys as warm as the paper: what Mantine draws its lines, hollows and quiet texts with. */
const gray: MantineColorsTuple = [
  '#f5f0e8',
  '#efe8dd',
  '#e9e1d5',
  light.line,
  '#d8cdbd',
  '#b3a798',
  '#857a6d',
  light.muted,
  '#463f37',
  light.ink,
];

/** The same by night, from ink to ground. */
const dark: MantineColorsTuple = [
  night.ink,
  '#c7bfb5',
  night.muted,
  '#807a74',
  '#454248',
  '#363339',
  '#28262c',
  night.surface,
  '#242227',
  '#111013',
];

/** The bar beside an alert, by its colour; of others it is the accent. */
const alertTones: Readonly<Record<string, string>> = {
  red: 'var(--warning)',
  orange: 'var(--circle-2)',
  yellow: 'var(--circle-2)',
};

/** Mantine, dressed in the product's type and palette. */
export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 3 },
  // Mantine picks the text on the accent once for both colour schemes; the surface is readable on either.
  variantColorResolver: (input) => {
    const colours = defaultVariantColorsResolver(input);
    return input.variant === 'filled' ? { ...colours, color: 'var(--surface)' } : colours;
  },
  colors: { accent, gray, dark },
  white: light.surface,
  fontFamily: 'var(--reading)',
  headings: { fontFamily: 'var(--display)', fontWeight: '600' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Checkbox: { defaultProps: { iconColor: 'var(--surface)' } },
    // The empty element Mantine gives the focus to first is no item of a menu; the first item gets it instead.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    // Mantine's own titles are too light to read on their ground, which by night is a glaring one, as its colour is near white.
    Alert: {
      styles: (_theme: MantineTheme, { color }: AlertProps) => ({
        root: {
          border: '1px solid var(--line)',
          borderInlineStart: `4px solid ${alertTones[color ?? ''] ?? 'var(--accent)'}`,
          backgroundColor: 'var(--surface)',
        },
        title: { color: 'var(--ink)' },
      }),
    },
    Modal: {
      // A dialog ends above the messages.
      defaultProps: { yOffset: 'calc(var(--strip) + 8px)' },
      styles: { title: { fontFamily: 'var(--display)', fontSize: 20, fontWeight: 600, lineHeight: 1.2 } },
    },
    Fieldset: {
      styles: {
        root: { margin: 0 },
        legend: { padding: 0, marginBottom: 6, fontSize: 'var(--mantine-font-size-sm)', fontWeight: 500 },
      },
    },
  },
});

/** The palette, and Mantine's own surfaces, text and lines, taken from the palette so that both follow the colour scheme. */
export const cssVariables = () => {
  const shared = {
    '--mantine-color-body': 'var(--ground)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--muted)',
    '--mantine-color-placeholder': 'var(--muted)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line)',
    '--mantine-color-default-hover': 'var(--accent-soft)',
    '--mantine-color-error': 'var(--warning)',
    // What cannot be taken back, in the red of the palette: Mantine's own is too light to read on.
    '--mantine-color-red-filled': 'var(--warning)',
    '--mantine-color-red-filled-hover': 'color-mix(in oklab, var(--warning) 88%, var(--ink))',
    '--mantine-color-red-light-color': 'var(--warning)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-primary-color-contrast': 'var(--surface)',
  };
  return {
    variables: {},
    light: { ...paletteVariables('light'), ...shared },
    dark: { ...paletteVariables('dark'), ...shared },
  };
};
