import { NAME_FONT } from '../draw.ts';

const widths = new Map<string, number>();
let context: CanvasRenderingContext2D | null = null;

/** Width of a name in CSS pixels, measured once. */
export function measureName(text: string): number {
  let width = widths.get(text);
  if (width === undefined) {
    context ??= document.createElement('canvas').getContext('2d');
    if (context === null) return text.length * 6;
    context.font = NAME_FONT;
    width = context.measureText(text).width;
    widths.set(text, width);
  }
  return width;
}

/** Forgets the widths measured, once the real font has arrived. */
export function forgetWidths(): void {
  widths.clear();
}
