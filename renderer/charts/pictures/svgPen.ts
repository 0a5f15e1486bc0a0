import { type BentText, bentPath, HALO } from '../bentTexts.ts';
import type { Size } from '../scene.ts';
import { Fading, FilePen, type Fill, type Line, type Outline, type Words } from './filePen.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands in XML; signs that XML cannot hold are left out. */
function xml(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML refuses
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/[&<>"]/g, (sign) => escapes[sign]!)
  );
}

/** A number in hundredths, as short as can be. */
function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}

const opacity = (name: string, { alpha }: { readonly alpha: number }): string =>
  alpha === 1 ? '' : ` ${name}="${short(alpha)}"`;

/** Writes an SVG, whose text stays text. What is painted alike one after another stands in one group. */
export class SvgPen extends FilePen {
  readonly #groups: { readonly attributes: string; readonly shapes: string[] }[] = [];
  /** What is named by others: outlines that cut off, colours that fade, lines that text stands on. */
  readonly #definitions: string[] = [];
  #clip = '';
  readonly #clips: string[] = [];

  protected override paintFill(outline: Outline, fill: Fill): void {
    this.#write(`fill="${this.#paint(fill)}"${opacity('fill-opacity', fill)}`, shapeOf(outline));
  }

  protected override paintLine(outline: Outline, line: Line): void {
    const ends = line.cap === 'butt' ? '' : ` stroke-linecap="${line.cap}"`;
    const corners = line.join === 'miter' ? '' : ` stroke-linejoin="${line.join}"`;
    this.#write(
      `fill="none" stroke="${this.#paint(line)}" stroke-width="${short(line.width)}"${ends}${corners}${opacity('stroke-opacity', line)}`,
      shapeOf(outline),
    );
  }

  protected override paintWords({ text, x, y, size, weight, align, ...fill }: Words): void {
    const anchor = align === 'start' ? '' : ` text-anchor="${align}"`;
    this.#write(
      `fill="${fill.colour}" font-size="${short(size)}" font-weight="${weight}"${anchor}${opacity('fill-opacity', fill)}`,
      `<text x="${short(x)}" y="${short(y)}">${xml(text)}</text>`,
    );
  }

  protected override startClip({ stretches }: Outline): void {
    const name = this.#define('clipPath', this.#clip, `<path d="${pathOf(stretches)}"/>`);
    this.#clip = ` clip-path="url(#${name})"`;
  }

  protected override keepClips(): void {
    this.#clips.push(this.#clip);
  }

  protected override restoreClips(): void {
    this.#clip = this.#clips.pop() ?? '';
  }

  /** Writes a text that bends. */
  writeBent(bent: BentText): void {
    const line = `line${this.#definitions.length}`;
    this.#definitions.push(`<path id="${line}" d="${bentPath(bent)}"/>`);
    if (bent.halo !== null) {
      const rim = `stroke="${bent.halo}" stroke-width="${HALO}" stroke-linejoin="round"`;
      this.#write(`${rim}${opacity('opacity', bent)}`, `<use href="#${line}text"/>`);
    }
    const runs = bent.runs.map(({ text, size, weight, colour, underlined }) => {
      const under = underlined ? ' text-decoration="underline"' : '';
      return `<tspan font-size="${short(size)}" font-weight="${weight}" fill="${colour}"${under}>${xml(text)}</tspan>`;
    });
    const inside = `<textPath href="#${line}" startOffset="50%">${runs.join(' ')}</textPath>`;
    this.#write(
      `text-anchor="middle"${opacity('opacity', bent)}`,
      `<text id="${line}text" text-anchor="middle">${inside}</text>`,
    );
  }

  #paint({ colour }: Fill): string {
    if (!(colour instanceof Fading)) return colour;
    const { kind, from, to, stops } = colour;
    const places =
      kind === 'linear'
        ? `x1="${short(from.x)}" y1="${short(from.y)}" x2="${short(to.x)}" y2="${short(to.y)}"`
        : `cx="${short(to.x)}" cy="${short(to.y)}" r="${short(to.r)}" fx="${short(from.x)}" fy="${short(from.y)}" fr="${short(from.r)}"`;
    const inside = stops.map(
      (stop) => `<stop offset="${stop.offset}" stop-color="${stop.colour}"${opacity('stop-opacity', stop)}/>`,
    );
    const name = this.#define(
      `${kind}Gradient`,
      ` gradientUnits="userSpaceOnUse" ${places}`,
      inside.join(''),
    );
    return `url(#${name})`;
  }

  /** Defines something and gives its name. */
  #define(element: string, attributes: string, inside: string): string {
    const name = `${element}${this.#definitions.length}`;
    this.#definitions.push(`<${element} id="${name}"${attributes}>${inside}</${element}>`);
    return name;
  }

  #write(own: string, shape: string): void {
    const attributes = own + this.#clip;
    const last = this.#groups.at(-1);
    if (last?.attributes === attributes) last.shapes.push(shape);
    else this.#groups.push({ attributes, shapes: [shape] });
  }

  /**
   * The file as text.
   * @param size of the paper in CSS pixels. @param ground its colour. @param fonts style rules that bring fonts along.
   */
  finish(size: Size, ground: string, { title, language }: FileDetails, fonts: string): string {
    const [width, height] = [short(size.width), short(size.height)];
    const groups = this.#groups.map(
      ({ attributes, shapes }) => `<g ${attributes}>\n${shapes.join('\n')}\n</g>`,
    );
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" xml:lang="${language}" role="img">`,
      `<title>${xml(title)}</title>`,
      `<style>text { font-family: Inter, "Inter Variable", system-ui, sans-serif; white-space: pre }\n${fonts}</style>`,
      `<defs>${this.#definitions.join('\n')}</defs>`,
      `<rect width="${width}" height="${height}" fill="${ground}"/>`,
      ...groups,
      '</svg>\n',
    ].join('\n');
  }
}

/** What a file says of itself. */
export interface FileDetails {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
}

function shapeOf({ stretches, circle }: Outline): string {
  if (circle !== null)
    return `<circle cx="${short(circle.x)}" cy="${short(circle.y)}" r="${short(circle.r)}"/>`;
  return `<path d="${pathOf(stretches)}"/>`;
}

function pathOf(stretches: Outline['stretches']): string {
  return stretches.map(([kind, ...numbers]) => kind + numbers.map(short).join(' ')).join('');
}
