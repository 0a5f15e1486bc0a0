import type { CSSProperties } from 'react';
import { bandTexts } from '../bandTexts.ts';
import type { LabelBox, Scene } from '../scene.ts';
import type { ChartTheme } from '../theme.ts';
import { labelOnScreen, type View } from '../view.ts';
import type { ChartLabels } from './props.ts';
import { RingLabels } from './RingLabels.tsx';

interface Props {
  readonly scene: Scene;
  readonly view: View;
  readonly theme: ChartTheme;
  readonly labels: ChartLabels;
}

const textAligns = { start: 'left', middle: 'center', end: 'right' } as const;

/**
 * The texts on the bands: names and counts, conversions and the names of sectors. Real text, so that it stays sharp,
 * can be found and follows the font of the page.
 */
export function BandLabels({ scene, view, theme, labels }: Props) {
  return (
    <div style={{ position: 'absolute', inset: 0, overflow: 'hidden', pointerEvents: 'none' }}>
      {bandTexts(scene, theme, labels).map(({ id, room, lines, lineHeight, alpha }) => (
        <div key={id} style={{ ...place(view, room), opacity: alpha, lineHeight: `${lineHeight}px` }}>
          {lines.map(({ text, size, weight, colour }) => (
            <div key={text} style={{ ...line, fontSize: size, fontWeight: weight, color: colour }}>
              {text}
            </div>
          ))}
        </div>
      ))}
      <RingLabels {...{ scene, view, theme, labels }} />
    </div>
  );
}

const line: CSSProperties = { overflow: 'hidden', textOverflow: 'ellipsis' };

function place(view: View, box: LabelBox): CSSProperties {
  const { x, y, width, height, align } = labelOnScreen(view, box);
  return {
    position: 'absolute',
    left: x,
    top: y,
    width,
    height,
    textAlign: textAligns[align],
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
  };
}
