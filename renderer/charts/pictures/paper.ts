import type { Size } from '../scene.ts';

/** What a picture is made for: a slide of a presentation, or a sheet of A3, in landscape or portrait. */
export const papers = ['slide', 'a3-landscape', 'a3-portrait'] as const;
export type Paper = (typeof papers)[number];

/** Millimetres per inch, CSS pixels per inch, and dots per inch of a good print. */
const INCH = 25.4;
const PIXELS = 96;
const DOTS = 300;

/** Width and height in millimetres; a slide is as large as the usual programs make it. */
const millimetres: Readonly<Record<Paper, readonly [width: number, height: number]>> = {
  slide: [(40 / 3) * INCH, 7.5 * INCH],
  'a3-landscape': [420, 297],
  'a3-portrait': [297, 420],
};

/** Width and height of a paper in CSS pixels: the drawings are laid out in these, so that their words keep their size. */
export function paperSize(paper: Paper): Size {
  const [width, height] = millimetres[paper];
  return { width: (width / INCH) * PIXELS, height: (height / INCH) * PIXELS };
}

/** Dots of a print per CSS pixel. */
export const printRatio = DOTS / PIXELS;

/** Points, in which PDF measures, per CSS pixel. */
export const pointsPerPixel = 72 / PIXELS;
