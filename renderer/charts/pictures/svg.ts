import { type Picture, paintPicture, writtenIn } from './compose.ts';
import { fontRules, loadFonts } from './fonts.ts';
import { type FileDetails, SvgPen } from './svgPen.ts';
import type { MeasureText } from './texts.ts';

/** A picture as the text of an SVG, with its fonts. */
export async function svgOf(picture: Picture, details: FileDetails, measure: MeasureText): Promise<string> {
  const fonts = await loadFonts(writtenIn(picture));
  const pen = new SvgPen();
  paintPicture(pen, picture, 1, measure);
  return pen.finish(picture.size, picture.theme.ground, details, fontRules(fonts));
}
