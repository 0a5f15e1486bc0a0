import PDFDocument from 'pdfkit';
import { type Picture, paintPicture, writtenIn } from './compose.ts';
import type { Words } from './filePen.ts';
import { loadFonts } from './fonts.ts';
import { pointsPerPixel } from './paper.ts';
import { type PaintedWords, PdfPen } from './pdfPen.ts';
import type { FileDetails } from './svgPen.ts';

/**
 * A picture as a PDF of one page, with its fonts.
 * @param paintWords paints what these fonts cannot write.
 */
export async function pdfOf(
  picture: Picture,
  { title, language }: FileDetails,
  paintWords: (words: Words) => PaintedWords,
): Promise<Blob> {
  const fonts = await loadFonts(writtenIn(picture));
  const { size, theme } = picture;
  const page = new PDFDocument({
    size: [size.width * pointsPerPixel, size.height * pointsPerPixel],
    margin: 0,
    // The library would begin with a font of its own, and look for its file.
    font: null as unknown as string,
    info: { Title: title, Creator: 'Circles of Trust' },
    lang: language,
    displayTitle: true,
  });
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const written = new Promise((resolve, reject) => {
    page.on('data', (piece) => pieces.push(piece));
    page.on('end', resolve);
    page.on('error', reject);
  });
  const pen = new PdfPen(page, fonts, paintWords);
  pen.fillStyle = theme.ground;
  pen.beginPath();
  pen.rect(0, 0, size.width, size.height);
  pen.fill();
  paintPicture(pen, picture, 1, (text, weight, size) => pen.measure(text, weight, size));
  page.end();
  await written;
  return new Blob(pieces, { type: 'application/pdf' });
}
