import { measureOnCanvas, paintWords, pngOf } from './canvas.ts';
import type { Picture } from './compose.ts';
import type { FileDetails } from './svgPen.ts';

/** The kinds of file that a picture can be. */
export const pictureFormats = ['png', 'pdf', 'svg'] as const;
export type PictureFormat = (typeof pictureFormats)[number];

/** A picture as a file. What writes it is loaded when it is needed. */
export async function pictureFile(
  picture: Picture,
  format: PictureFormat,
  details: FileDetails,
): Promise<Blob> {
  switch (format) {
    case 'png':
      return pngOf(picture);
    case 'pdf': {
      const { pdfOf } = await import('./pdf.ts');
      return pdfOf(picture, details, paintWords);
    }
    case 'svg': {
      const { svgOf } = await import('./svg.ts');
      return new Blob([await svgOf(picture, details, measureOnCanvas)], { type: 'image/svg+xml' });
    }
  }
}
