import type { TextRun } from './bandTexts.ts';
import type { ChartLabels } from './canvas/props.ts';
import { labelTurn } from './rings/labelTurn.ts';
import type { Band, Point, RingShape, Scene, Sector } from './scene.ts';
import type { ChartTheme } from './theme.ts';
import { textScale, toScreen, type View } from './view.ts';

/** A text that bends round a point on the screen, in CSS pixels. */
export interface BentText {
  readonly id: string;
  /** Written after each other, with a blank between. */
  readonly runs: readonly TextRun[];
  readonly centre: Point;
  /** Of the baseline. */
  readonly radius: number;
  /** Where the middle of the text is, as an angle from the x-axis, and how far it may go to both sides. */
  readonly middle: number;
  readonly half: number;
  /** Clockwise (1), or against the clock (-1) so that it does not stand on its head. */
  readonly way: 1 | -1;
  /** Colour of the ground that keeps it apart from a line it lies on; null where it lies on none. */
  readonly halo: string | null;
  readonly alpha: number;
}

/** Width of the line around letters that keeps them apart from what they lie on. */
export const HALO = 7;
const FONT = 12;
/** Middle of a line of text above its baseline, and the height of its capitals, as parts of the font size. */
const MIDDLE = 0.36;
const CAPITALS = 0.73;
/** Between the outermost ring and the names of sectors. */
const AROUND = 15;
/** Width of a character of a sector's name in CSS pixels, about. */
const CHARACTER = 6.4;
const TOP = -Math.PI / 2;
/** No text goes further round than this to one side. */
const FARTHEST = Math.PI * 0.45;

/**
 * The names of rings and sectors, bent with them. The name of a ring lies on its edge, as heights do on a map: no
 * ground is taken from the people on either side.
 */
export function bentTexts(scene: Scene, view: View, theme: ChartTheme, labels: ChartLabels): BentText[] {
  const rings = scene.bands.filter((band) => band.shape.kind === 'ring' && band.alpha > 0);
  const outermost = rings.at(-1)?.shape as RingShape | undefined;
  const size = FONT * textScale(view.k);
  return [
    ...rings.flatMap(ringText),
    ...(outermost ? scene.sectors.map((sector) => sectorText(sector, outermost)) : []),
  ];

  function ringText(band: Band): BentText[] {
    const ring = band.shape as RingShape;
    const turn = labelTurn(ring, band.label, view, scene.size);
    if (turn === null) return [];
    const way = wayOf(TOP + turn);
    const radius = ring.outer * view.k - size * MIDDLE * way;
    const full = band.capacity !== null && band.count > band.capacity;
    const colour = band.colour === null ? theme.muted : theme.texts[band.colour]!;
    const text: BentText = {
      id: band.id,
      runs: [
        { text: band.name, size, weight: 600, colour },
        { text: labels.count(band), size, weight: full ? 700 : 500, colour, underlined: full },
      ],
      centre: toScreen(view, ring),
      radius,
      middle: TOP + turn,
      half: Math.min((band.label.width * 1.2) / radius, FARTHEST),
      way,
      halo: band.colour === null ? theme.ground : theme.bands[band.colour]!.far,
      alpha: band.alpha,
    };
    return [text];
  }

  function sectorText({ key, from, to }: Sector, ring: RingShape): BentText {
    const name = labels.sector(key);
    const middle = (from + to) / 2;
    const way = wayOf(middle);
    const radius = ring.outer * view.k + AROUND + (way === -1 ? size * CAPITALS : 0);
    const room = Math.floor(((to - from) * radius) / (CHARACTER * textScale(view.k)));
    const text = name.length > room ? `${name.slice(0, Math.max(1, room - 1))}…` : name;
    return {
      id: `sector ${key ?? 'none'}`,
      runs: [{ text, size, weight: 400, colour: theme.muted, italic: key === null || key === '' }],
      centre: toScreen(view, ring),
      radius,
      middle,
      half: Math.min((to - from) / 2, FARTHEST),
      way,
      halo: null,
      alpha: 1,
    };
  }
}

/** Which way text runs at an angle: clockwise (1), or below the middle against the clock, so as not to stand on its head. */
function wayOf(angle: number): 1 | -1 {
  return Math.sin(angle) > 0.01 ? -1 : 1;
}

/** The line that a bent text stands on, as the path of an SVG. */
export function bentPath({ centre, radius, middle, half, way }: BentText): string {
  const at = (angle: number) =>
    `${(centre.x + Math.cos(angle) * radius).toFixed(2)},${(centre.y + Math.sin(angle) * radius).toFixed(2)}`;
  const r = radius.toFixed(2);
  return `M${at(middle - half * way)}A${r},${r} 0 0 ${way === 1 ? 1 : 0} ${at(middle + half * way)}`;
}
