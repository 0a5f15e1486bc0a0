import { type Picture, paintPicture } from './compose.ts';
import type { Words } from './filePen.ts';
import { printRatio } from './paper.ts';
import type { PaintedWords } from './pdfPen.ts';
import { printable } from './resolution.ts';
import { fontOf } from './texts.ts';

/** Dots per CSS pixel of words that stand as an image in a PDF. */
const SHARP = 6;

function penOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('This browser cannot draw');
  return pen;
}

let measuring: CanvasRenderingContext2D | null = null;

/** Width of a text in the typeface of the page, in CSS pixels. */
export function measureOnCanvas(text: string, weight: number, size: number): number {
  measuring ??= penOf(document.createElement('canvas'));
  measuring.font = fontOf(weight, size);
  return measuring.measureText(text).width;
}

/** Paints a picture on a canvas, which becomes as large as it needs to be: `ratio` pixels per CSS pixel. */
export function paintOnCanvas(canvas: HTMLCanvasElement, picture: Picture, ratio: number): void {
  canvas.width = Math.round(picture.size.width * ratio);
  canvas.height = Math.round(picture.size.height * ratio);
  const pen = penOf(canvas);
  paintPicture(pen, picture, ratio, measureOnCanvas);
  // Drawings clear the ground before they paint, so the paper is put under them.
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.globalCompositeOperation = 'destination-over';
  pen.fillStyle = picture.theme.ground;
  pen.fillRect(0, 0, canvas.width, canvas.height);
}

/** A picture as PNG with 300 dots per inch. */
export function pngOf(picture: Picture): Promise<Blob> {
  const canvas = document.createElement('canvas');
  paintOnCanvas(canvas, picture, printRatio);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (file) =>
        file ? resolve(printable(file)) : reject(new Error('This browser makes no picture of that size')),
      'image/png',
    );
  });
}

/** Paints words in whatever fonts the system has for them. */
export function paintWords({ text, size, weight, colour, alpha }: Words): PaintedWords {
  const canvas = document.createElement('canvas');
  const width = Math.max(1, measureOnCanvas(text, weight, size));
  const [ascent, height] = [size * 1.1, size * 1.5];
  canvas.width = Math.ceil(width * SHARP);
  canvas.height = Math.ceil(height * SHARP);
  const pen = penOf(canvas);
  pen.scale(SHARP, SHARP);
  pen.font = fontOf(weight, size);
  pen.fillStyle = colour;
  pen.globalAlpha = alpha;
  pen.fillText(text, 0, ascent);
  return { image: pen.getImageData(0, 0, canvas.width, canvas.height), width, height, ascent };
}
