import { useTranslation } from 'react-i18next';
import type { Wave, WaveStatus } from '../../../../shared/model/insight.ts';
import { useFormats } from '../../../locales/format.ts';
import { circleColour } from '../../../people/circles/circleColour.ts';
import { useCircles, useNameOfCircle } from '../../../people/circles/circleName.ts';
import { ringShapes, ringsReach } from './ringShapes.ts';
import { StatusMark } from './StatusMark.tsx';
import classes from './Waves.module.css';

const legend: readonly WaveStatus[] = ['sent', 'due', 'scheduled', 'draft', 'skipped'];

/** The waves as ripples over the circles: each ring says when it hears the insight and how far that is. */
export function WaveRings({
  waves,
  highlight,
  onHighlight,
  onOpen,
}: {
  waves: readonly Wave[];
  highlight: string | null;
  onHighlight: (wave: string | null) => void;
  onOpen: (wave: string) => void;
}) {
  const { t } = useTranslation();
  const { day, moment } = useFormats();
  const circles = useCircles();
  const nameOf = useNameOfCircle();
  const shapes = ringShapes(circles.length);
  const rings = circles.flatMap((circle, index) => {
    const shape = shapes[index];
    const wave = waves.find((candidate) => candidate.circle === circle.uid);
    return shape ? [{ circle, wave, shape, colour: circleColour(index, circles.length, circle.colour) }] : [];
  });
  const description = rings
    .flatMap(({ circle, wave }) =>
      wave ? [`${nameOf(circle)}: ${moment(wave.at, wave.zone)}, ${t(`waves.status.${wave.status}`)}`] : [],
    )
    .join('; ');
  const present = legend.filter((status) => waves.some((wave) => wave.status === status));

  return (
    <figure className={classes.ripples}>
      <svg
        role="img"
        aria-label={t('waves.ripples', { description })}
        viewBox={`${-ringsReach} ${-ringsReach} ${2 * ringsReach} ${2 * ringsReach}`}
        className={classes.rings}
      >
        {/* From the outside in, so that each ring covers the middle of the one before. */}
        {[...rings].reverse().map(({ circle, wave, shape, colour }) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the table beside it does the same by keyboard.
          <g
            key={circle.uid}
            className={classes.ring}
            data-status={wave?.status ?? 'none'}
            data-highlight={wave !== undefined && wave.uid === highlight}
            style={{ '--circle': colour } as React.CSSProperties}
            onPointerEnter={() => onHighlight(wave?.uid ?? null)}
            onPointerLeave={() => onHighlight(null)}
            onClick={wave && wave.status !== 'sent' ? () => onOpen(wave.uid) : undefined}
          >
            <circle r={shape.outer} className={classes.ripple} />
            <text y={shape.labelY} className={classes.ringDay}>
              {wave ? day(wave.sentAt ?? wave.at) : ''}
            </text>
          </g>
        ))}
        <circle r={6} className={classes.you} />
      </svg>
      <figcaption className={classes.legend}>
        {present.map((status) => (
          <StatusMark key={status} status={status} colour="var(--muted)" />
        ))}
      </figcaption>
    </figure>
  );
}
