import { useEffect, useRef } from 'react';
import type { Person } from '../../../shared/model/person.ts';
import { palettes, type Scheme } from '../../ui/palette.ts';
import { drawScene, showsDots } from '../draw.ts';
import { layoutRings } from '../rings/layout.ts';
import type { SectorBy } from '../rings/sectors.ts';
import type { Scene } from '../scene.ts';
import { chartTheme } from '../theme.ts';
import { wholeView } from '../view.ts';
import { densities } from './densities.ts';
import { circles } from './fixtures.ts';

const size = { width: 620, height: 620 };
const words = { you: 'You', names: [] };
const ways = ['in use', 'specks', 'contours', 'hexagons'] as const;

interface Props {
  readonly people: readonly Person[];
  readonly scheme: Scheme;
  readonly sector: SectorBy;
}

/** The same people in each of the ways that were tried, side by side. */
export function DensityTrial({ people, scheme, sector }: Props) {
  const scene = layoutRings(people, circles(5), size, { sector, size: 'revenue' });
  return (
    <div style={{ background: palettes[scheme].ground, color: palettes[scheme].ink }}>
      <div style={{ display: 'grid', gridTemplateColumns: `${size.width}px ${size.width}px`, gap: 12 }}>
        {ways.map((way) => (
          <figure key={way} style={{ margin: 8 }} data-base-draws="1">
            <figcaption>{way}</figcaption>
            <Trial scene={scene} scheme={scheme} way={way} />
          </figure>
        ))}
      </div>
    </div>
  );
}

interface TrialProps {
  readonly scene: Scene;
  readonly scheme: Scheme;
  readonly way: (typeof ways)[number];
}

function Trial({ scene, scheme, way }: TrialProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const pen = canvas.current!.getContext('2d')!;
    const theme = chartTheme(scheme, scene.circles);
    if (way === 'in use') {
      drawScene(pen, scene, theme, wholeView, 2, words);
      return;
    }
    const dense = scene.bands.filter((band) => !showsDots(band, wholeView));
    const ids = new Set(dense.map(({ id }) => id));
    drawScene(
      pen,
      { ...scene, dots: scene.dots.filter(({ band }) => !ids.has(band)) },
      theme,
      wholeView,
      2,
      words,
    );
    pen.setTransform(2, 0, 0, 2, 0, 0);
    for (const band of dense) {
      const inside = scene.dots.filter((dot) => dot.band === band.id);
      densities[way](pen, band, inside, theme, scene);
      pen.globalAlpha = 1;
    }
  }, [scene, scheme, way]);
  return <canvas ref={canvas} width={size.width * 2} height={size.height * 2} style={size} />;
}
