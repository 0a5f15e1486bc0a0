import ranges from '@fontsource/inter/unicode.json';

/** The weights that drawings write in. */
const weights = [400, 500, 600, 700] as const;

/** The files of the typeface as data addresses, by what they hold; each is loaded when a picture needs it. */
const files = import.meta.glob<string>(
  '../../../node_modules/@fontsource/inter/files/inter-*-{400,500,600,700}-normal.woff',
  { query: '?inline', import: 'default' },
);

/** A part of the typeface, such as `latin-ext`: it has the letters of `ranges`. */
type Part = keyof typeof ranges;

/** Letters of one part of the typeface in one weight. */
export interface Font {
  /** A name of its own, such as `inter-latin-500`. */
  readonly name: string;
  readonly weight: number;
  /** As `unicode-range` in a style sheet. */
  readonly letters: string;
  /** WOFF as a data address. */
  readonly data: string;
}

/** Fonts by name. */
export type Fonts = ReadonlyMap<string, Font>;

/** A stretch of text of which one part of the typeface has every letter; null when none has. */
export interface Run {
  readonly text: string;
  readonly part: Part | null;
}

const parts = (Object.keys(ranges) as Part[])
  // The letters of most names come first, where several parts have them.
  .sort((a, b) => rank(a) - rank(b))
  .map((part) => ({
    part,
    spans: ranges[part].split(',').map((span) => {
      const [from = '', to = from] = span.slice(2).split('-');
      return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
    }),
  }));

function rank(part: string): number {
  return ['latin', 'latin-ext'].indexOf(part) + 1 || 3;
}

const segmenter = new Intl.Segmenter();

/** Cuts a text into runs, never within what is seen as one letter. */
export function runsOf(text: string): Run[] {
  const runs: { text: string; part: Part | null }[] = [];
  for (const { segment } of segmenter.segment(text.normalize('NFC'))) {
    const codes = Array.from(segment, (sign) => sign.codePointAt(0)!);
    const part =
      parts.find(({ spans }) => codes.every((code) => spans.some(([from, to]) => code >= from && code <= to)))
        ?.part ?? null;
    const last = runs.at(-1);
    if (last?.part === part) last.text += segment;
    else runs.push({ text: segment, part });
  }
  return runs;
}

/** The name of the font for a part of the typeface in the weight nearest to one asked for. */
export function fontName(part: Part, weight: number): string {
  const [nearest] = weights.toSorted((a, b) => Math.abs(a - weight) - Math.abs(b - weight));
  return `inter-${part}-${nearest}`;
}

/** Loads the fonts that texts need, each text in its weight; what none can write needs a blank of the first. */
export async function loadFonts(
  texts: Iterable<{ readonly text: string; readonly weight: number }>,
): Promise<Fonts> {
  const needed = new Map<string, Omit<Font, 'data'>>();
  for (const { text, weight } of texts) {
    for (const { part: own } of runsOf(text)) {
      const part = own ?? 'latin';
      const name = fontName(part, weight);
      needed.set(name, { name, weight: Number(name.slice(-3)), letters: ranges[part] });
    }
  }
  const loaded = await Promise.all(
    Array.from(needed.values(), async (font): Promise<Font> => {
      const load = files[`../../../node_modules/@fontsource/inter/files/${font.name}-normal.woff`]!;
      return { ...font, data: await load() };
    }),
  );
  return new Map(loaded.map((font) => [font.name, font]));
}

/** Style rules by which an SVG brings fonts along. */
export function fontRules(fonts: Fonts): string {
  return Array.from(
    fonts.values(),
    ({ weight, letters, data }) =>
      `@font-face { font-family: Inter; font-weight: ${weight}; src: url(${data}) format("woff"); unicode-range: ${letters} }`,
  ).join('\n');
}

/** The bytes of a font. */
export function fontBytes({ data }: Font): Uint8Array {
  return Uint8Array.from(atob(data.slice(data.indexOf(',') + 1)), (sign) => sign.charCodeAt(0));
}
