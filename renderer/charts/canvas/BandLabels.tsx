import type { CSSProperties } from 'react';
import type { Band, LabelBox, Scene } from '../scene.ts';
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
      {scene.bands
        .filter((band) => band.alpha > 0 && band.shape.kind === 'trapezoid')
        .map((band) => (
          <div key={band.id} style={{ opacity: band.alpha }}>
            <div style={place(view, band.label)}>
              <StageLabel band={band} theme={theme} labels={labels} />
            </div>
            {band.conversion && (
              <div style={{ ...place(view, band.conversion.label), color: theme.muted, fontSize: 12 }}>
                {labels.conversion(band.conversion.ratio)}
              </div>
            )}
          </div>
        ))}
      <RingLabels {...{ scene, view, theme, labels }} />
    </div>
  );
}

function StageLabel({ band, theme, labels }: { band: Band; theme: ChartTheme; labels: ChartLabels }) {
  const line: CSSProperties = { overflow: 'hidden', textOverflow: 'ellipsis', lineHeight: '19px' };
  return (
    <>
      <div style={{ ...line, color: theme.ink, fontSize: 13, fontWeight: 600 }}>{band.name}</div>
      <div style={{ ...line, color: theme.muted, fontSize: 12 }}>{labels.count(band)}</div>
    </>
  );
}

function place(view: View, box: LabelBox): CSSProperties {
  const { x, y, width, height, align } = labelOnScreen(view, box);
  return {
    position: 'absolute',
    left: x,
    top: y,
    width,
    height,
    lineHeight: `${height}px`,
    textAlign: textAligns[align],
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
  };
}
