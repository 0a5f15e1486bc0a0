import { createTheme, type MantineColorsTuple } from '@mantine/core';
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

/** Mantine, dressed in the product's type and palette. */
export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  luminanceThreshold: 0.4,
  colors: { accent },
  fontFamily: 'var(--reading)',
  headings: { fontFamily: 'var(--display)', fontWeight: '600' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
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
    '--mantine-color-anchor': 'var(--accent)',
  };
  return {
    variables: {},
    light: { ...paletteVariables('light'), ...shared },
    dark: { ...paletteVariables('dark'), ...shared },
  };
};
