import type { ChartLabels } from './canvas/props.ts';
import type { Band, LabelBox, Scene } from './scene.ts';
import type { ChartTheme } from './theme.ts';

/** Words of one kind within a line. */
export interface TextRun {
  readonly text: string;
  /** CSS pixels. */
  readonly size: number;
  readonly weight: 400 | 500 | 600 | 700;
  readonly colour: string;
  readonly italic?: boolean;
  readonly underlined?: boolean;
}

/** What is written in the room that the layout kept for it, line by line; what does not fit is shortened. */
export interface BandText {
  readonly id: string;
  readonly room: LabelBox;
  readonly lines: readonly TextRun[];
  readonly lineHeight: number;
  readonly alpha: number;
}

const STAGE_LINE = 19;

/** The texts on straight bands: stages with their counts, and conversions. */
export function bandTexts(scene: Scene, theme: ChartTheme, labels: ChartLabels): BandText[] {
  return scene.bands.filter(({ shape, alpha }) => shape.kind === 'trapezoid' && alpha > 0).flatMap(textsOf);

  function textsOf(band: Band): BandText[] {
    const { id, label, alpha, conversion } = band;
    const quiet = (text: string): TextRun => ({ text, size: 12, weight: 400, colour: theme.muted });
    const name: TextRun = { text: band.name, size: 13, weight: 600, colour: theme.ink };
    const lines = [name, quiet(labels.count(band))];
    const stage = { id, room: label, lines, lineHeight: STAGE_LINE, alpha };
    if (conversion === null) return [stage];
    const { label: room, ratio } = conversion;
    const share = quiet(labels.conversion(ratio));
    return [stage, { id: `${id} conversion`, room, lines: [share], lineHeight: room.height, alpha }];
  }
}
