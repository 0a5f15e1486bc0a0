import type { Person } from '../../../shared/model/person.ts';
import { initialsOfName } from '../../../shared/rules/initials.ts';
import { shorterNames } from '../../../shared/rules/names.ts';
import type { Scheme } from '../../ui/palette.ts';
import { drawArcs, type ReferralArc, shownArcs } from '../arcs.ts';
import { type BandText, bandTexts } from '../bandTexts.ts';
import { type BentText, bentTexts } from '../bentTexts.ts';
import type { ChartLabels } from '../canvas/props.ts';
import type { SizeBy } from '../dotSize.ts';
import { drawPeople, drawWords } from '../draw.ts';
import { type FunnelStage, layoutFunnel } from '../funnel/layout.ts';
import { placeInitials } from '../initials.ts';
import { type PlacedName, placeNames } from '../labels.ts';
import { layoutRings } from '../rings/layout.ts';
import type { SectorBy } from '../rings/sectors.ts';
import { type Band, type CircleBand, huesOf, type LabelBox, type Scene, type Size } from '../scene.ts';
import { type ChartTheme, chartTheme } from '../theme.ts';
import { drawTrails, noTrails, type Trails } from '../trails.ts';
import { wholeView } from '../view.ts';
import { type Paper, paperSize } from './paper.ts';
import { type MeasureText, type PicturePen, paintBentTexts, paintTexts } from './texts.ts';

/** Which drawing is made a picture of; `both` stand beside each other, or below on a standing sheet. */
export type DrawingKind = 'circles' | 'funnel' | 'both';

/** What is drawn, as a screen shows it. */
export interface Drawing {
  readonly kind: DrawingKind;
  readonly people: readonly Person[];
  readonly circles: readonly CircleBand[];
  readonly stages: readonly FunnelStage[];
  readonly sector: SectorBy;
  readonly sizeBy: SizeBy;
  readonly labels: ChartLabels;
  /** What lies over rings that stand by themselves: see `ChartProps`. */
  readonly referrals?: string | null;
  readonly allReferrals?: boolean;
  readonly trails?: Trails;
}

/** How a picture of it is wished. */
export interface PictureOptions {
  readonly paper: Paper;
  readonly scheme: Scheme;
  /** Without names nothing is written that comes from people's own data. */
  readonly names: boolean;
  /** Written above; empty for none. */
  readonly title: string;
  /** Written below. */
  readonly caption: string;
}

/** A picture ready to be painted on a paper of its size, in CSS pixels. */
export interface Picture {
  readonly size: Size;
  readonly theme: ChartTheme;
  readonly scene: Scene;
  readonly arcs: readonly ReferralArc[];
  readonly trails: Trails;
  readonly you: string;
  readonly names: readonly PlacedName[];
  readonly texts: readonly BandText[];
  readonly bent: readonly BentText[];
}

const MARGIN = 28;
const TITLE_SIZE = 24;
const TITLE_HEIGHT = 32;
const CAPTION_SIZE = 12;
const CAPTION_HEIGHT = 16;
/** Between two drawings, and between a drawing and what is written above and below. */
const AIR = 16;
/** Names on a sheet: as many as there is room for. */
const MOST_NAMES = 400;

/** Lays a drawing out on paper. `measure` gives the width of a text in a CSS font. */
export function composePicture(drawing: Drawing, options: PictureOptions, measure: MeasureText): Picture {
  const size = paperSize(options.paper);
  const theme = chartTheme(options.scheme, drawing.circles.length, huesOf(drawing.circles));
  const scene = sceneOn(size, drawing, options);
  const labels = options.names ? drawing.labels : { ...drawing.labels, sector: () => '' };
  return {
    size,
    theme,
    scene,
    arcs: shownArcs(scene, drawing),
    trails: drawing.trails ?? noTrails,
    you: labels.you,
    names: options.names ? namesIn(scene, drawing.people, measure) : [],
    texts: [...bandTexts(scene, theme, labels), ...frameTexts(size, theme, options)],
    bent: bentTexts(scene, wholeView, theme, labels),
  };
}

/** Paints a picture but for the ground of its paper. `ratio` is units of the pen per CSS pixel. */
export function paintPicture(pen: PicturePen, picture: Picture, ratio: number, measure: MeasureText): void {
  const { scene, theme, size, arcs, trails, you, names, texts, bent } = picture;
  drawPeople(pen, scene, theme, wholeView, ratio, { x: 0, y: 0, ...size });
  drawTrails(pen, scene, theme, wholeView, trails);
  drawArcs(pen, arcs, theme, wholeView);
  paintBentTexts(pen, bent, ratio, measure);
  paintTexts(pen, texts, ratio, measure);
  drawWords(pen, scene, theme, wholeView, ratio, { you, names });
}

/** Every text of a picture with the weight it is written in. */
export function writtenIn({ you, names, texts, bent }: Picture): { text: string; weight: number }[] {
  return [
    { text: `${you}…`, weight: 600 },
    ...names.map(({ text, onDot }) => ({ text, weight: onDot === null ? 500 : 600 })),
    ...texts.flatMap(({ lines }) => lines.map((run) => ({ ...run, text: `${run.text}…` }))),
    ...bent.flatMap(({ runs }) => runs),
  ];
}

function sceneOn(size: Size, drawing: Drawing, { title }: PictureOptions): Scene {
  const { kind, people, circles, stages, sector, sizeBy } = drawing;
  const rings = (room: Size) => layoutRings(people, circles, room, { sector, size: sizeBy });
  const funnel = (room: Size) => layoutFunnel(people, stages, circles, room, { size: sizeBy });
  // Rings leave the corners free.
  if (kind === 'circles') {
    const room = { width: size.width - 2 * MARGIN, height: size.height - 2 * MARGIN };
    return joined(size, [moved(rings(room), MARGIN, MARGIN)]);
  }
  const top = MARGIN + (title === '' ? 0 : TITLE_HEIGHT + AIR);
  const width = size.width - 2 * MARGIN;
  const height = size.height - top - MARGIN - CAPTION_HEIGHT - AIR;
  if (kind === 'funnel') return joined(size, [moved(funnel({ width, height }), MARGIN, top)]);
  if (size.width > size.height) {
    const half = { width: (width - AIR) / 2, height };
    return joined(size, [
      moved(rings(half), MARGIN, top),
      moved(funnel(half), MARGIN + half.width + AIR, top),
    ]);
  }
  const half = { width, height: (height - AIR) / 2 };
  return joined(size, [
    moved(rings(half), MARGIN, top),
    moved(funnel(half), MARGIN, top + half.height + AIR),
  ]);
}

/** A scene at another place of its paper. */
function moved(scene: Scene, x: number, y: number): Scene {
  const box = (label: LabelBox): LabelBox => ({ ...label, x: label.x + x, y: label.y + y });
  const band = (one: Band): Band => ({
    ...one,
    shape:
      one.shape.kind === 'ring'
        ? { ...one.shape, x: one.shape.x + x, y: one.shape.y + y }
        : { ...one.shape, x: one.shape.x + x, top: one.shape.top + y, bottom: one.shape.bottom + y },
    label: box(one.label),
    conversion: one.conversion && { ...one.conversion, label: box(one.conversion.label) },
  });
  return {
    ...scene,
    bands: scene.bands.map(band),
    dots: scene.dots.map((dot) => ({ ...dot, x: dot.x + x, y: dot.y + y })),
    you: scene.you && { ...scene.you, x: scene.you.x + x, y: scene.you.y + y },
  };
}

/** Scenes on one paper; one of them at most has a middle. */
function joined(size: Size, scenes: readonly Scene[]): Scene {
  return {
    size,
    bands: scenes.flatMap(({ bands }) => bands),
    dots: scenes.flatMap(({ dots }) => dots),
    you: scenes.find(({ you }) => you !== null)?.you ?? null,
    sectors: scenes.flatMap(({ sectors }) => sectors),
    circles: scenes[0]!.circles,
    hues: scenes[0]!.hues,
  };
}

function namesIn(scene: Scene, people: readonly Person[], measure: MeasureText): PlacedName[] {
  const names = new Map(people.map(({ uid, name }) => [uid, name]));
  const nameOf = (uid: string) => names.get(uid) ?? '';
  const inNames = (text: string) => measure(text, 500, 11);
  return [
    ...placeNames(scene, wholeView, (uid) => shorterNames(nameOf(uid)), inNames, [], MOST_NAMES),
    ...placeInitials(scene, wholeView, (uid) => initialsOfName(nameOf(uid))),
  ];
}

/** Title and caption, in the corners. */
function frameTexts(size: Size, theme: ChartTheme, { title, caption }: PictureOptions): BandText[] {
  const width = size.width - 2 * MARGIN;
  const at = (id: string, y: number, height: number, text: string, look: object): BandText => ({
    id,
    room: { x: MARGIN, y, width, height, align: 'start' },
    lines: [{ text, size: CAPTION_SIZE, weight: 400, colour: theme.muted, ...look }],
    lineHeight: height,
    alpha: 1,
  });
  const texts: BandText[] = [];
  if (title !== '') {
    const look = { size: TITLE_SIZE, weight: 600, colour: theme.ink };
    texts.push(at('title', MARGIN - 4, TITLE_HEIGHT, title, look));
  }
  if (caption !== '') {
    texts.push(at('caption', size.height - MARGIN - CAPTION_HEIGHT, CAPTION_HEIGHT, caption, {}));
  }
  return texts;
}
