import { useId } from 'react';
import { labelTurn } from '../rings/labelTurn.ts';
import type { Band, RingShape, Scene, Sector } from '../scene.ts';
import type { ChartTheme } from '../theme.ts';
import { textScale, type View } from '../view.ts';
import type { ChartLabels } from './props.ts';

interface Props {
  readonly scene: Scene;
  readonly view: View;
  readonly theme: ChartTheme;
  readonly labels: ChartLabels;
}

const FONT = 12;
/** Middle of a line of text above its baseline, and the height of its capitals, as parts of the font size. */
const MIDDLE = 0.36;
const CAPITALS = 0.73;
/** Between the outermost ring and the names of sectors. */
const AROUND = 15;
/** Width of a character of a sector's name in CSS pixels, about. */
const CHARACTER = 6.4;
const TOP = -Math.PI / 2;

/**
 * The names of rings and sectors as text that bends with them. The name of a ring lies on its edge, as heights do
 * on a map: no ground is taken from the people on either side.
 */
export function RingLabels({ scene, view, theme, labels }: Props) {
  const id = useId();
  const rings = scene.bands.filter((band) => band.shape.kind === 'ring' && band.alpha > 0);
  const outermost = rings.at(-1)?.shape as RingShape | undefined;
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: all it holds is text
    <svg
      style={{
        position: 'absolute',
        inset: 0,
        width: '100%',
        height: '100%',
        fontVariantNumeric: 'tabular-nums',
      }}
    >
      {rings.map((band) => (
        <RingLabel key={band.id} id={`${id}-${band.id}`} {...{ band, scene, view, theme, labels }} />
      ))}
      {outermost &&
        scene.sectors.map((sector) => (
          <SectorLabel
            key={sector.key ?? 'none'}
            id={`${id}-sector-${sector.key ?? 'none'}`}
            name={labels.sector(sector.key)}
            {...{ sector, outermost, view, theme }}
          />
        ))}
    </svg>
  );
}

interface RingLabelProps extends Props {
  readonly id: string;
  readonly band: Band;
}

function RingLabel({ id, band, scene, view, theme, labels }: RingLabelProps) {
  const ring = band.shape as RingShape;
  const size = FONT * textScale(view.k);
  const turn = labelTurn(ring, view, scene.size);
  if (turn === null) return null;
  const way = wayOf(TOP + turn);
  const radius = ring.outer * view.k - size * MIDDLE * way;
  const full = band.capacity !== null && band.count > band.capacity;
  const ground = band.colour === null ? theme.ground : theme.bands[band.colour]!.far;
  return (
    <>
      <path
        id={id}
        d={arcPath(ring, view, radius, TOP + turn, (band.label.width * 1.2) / radius, way)}
        fill="none"
      />
      {/* A rim behind all letters: as part of the text each letter's would lie over the one before. */}
      <use
        href={`#${id}-text`}
        fill="none"
        stroke={ground}
        strokeWidth={5}
        strokeLinejoin="round"
        opacity={band.alpha}
      />
      <g fill={band.colour === null ? theme.muted : theme.texts[band.colour]} opacity={band.alpha}>
        <text id={`${id}-text`} fontSize={size} fontWeight={600}>
          <textPath href={`#${id}`} startOffset="50%" textAnchor="middle">
            {band.name}{' '}
            <tspan fontWeight={full ? 700 : 500} textDecoration={full ? 'underline' : undefined}>
              {labels.count(band)}
            </tspan>
          </textPath>
        </text>
      </g>
    </>
  );
}

interface SectorLabelProps extends Pick<Props, 'view' | 'theme'> {
  readonly id: string;
  readonly sector: Sector;
  readonly outermost: RingShape;
  readonly name: string;
}

function SectorLabel({ id, sector, name, outermost, view, theme }: SectorLabelProps) {
  const size = FONT * textScale(view.k);
  const middle = (sector.from + sector.to) / 2;
  const half = (sector.to - sector.from) / 2;
  const way = wayOf(middle);
  const radius = outermost.outer * view.k + AROUND + (way === -1 ? size * CAPITALS : 0);
  const room = Math.floor((2 * half * radius) / (CHARACTER * textScale(view.k)));
  return (
    <>
      <path id={id} d={arcPath(outermost, view, radius, middle, half, way)} fill="none" />
      <text
        fontSize={size}
        fill={theme.muted}
        fontStyle={sector.key === null || sector.key === '' ? 'italic' : undefined}
      >
        <textPath href={`#${id}`} startOffset="50%" textAnchor="middle">
          {name.length > room ? `${name.slice(0, Math.max(1, room - 1))}…` : name}
        </textPath>
      </text>
    </>
  );
}

/** Which way text runs at an angle: clockwise (1), or below the middle against the clock, so as not to stand on its head. */
function wayOf(angle: number): 1 | -1 {
  return Math.sin(angle) > 0.01 ? -1 : 1;
}

/** A piece of a circle on the screen, to both sides of an angle: clockwise (1) or against the clock (-1). */
function arcPath(
  ring: RingShape,
  view: View,
  radius: number,
  middle: number,
  half: number,
  way: 1 | -1,
): string {
  const at = (angle: number) => {
    const x = ring.x * view.k + view.x + Math.cos(angle) * radius;
    const y = ring.y * view.k + view.y + Math.sin(angle) * radius;
    return `${x.toFixed(2)},${y.toFixed(2)}`;
  };
  const reach = Math.min(half, Math.PI * 0.45) * way;
  return `M${at(middle - reach)}A${radius.toFixed(2)},${radius.toFixed(2)} 0 0 ${way === 1 ? 1 : 0} ${at(middle + reach)}`;
}
