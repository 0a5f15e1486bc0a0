import { useElementSize } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { Wave } from '../../../../shared/model/insight.ts';
import { useFormats } from '../../../locales/format.ts';
import { useCircleColour } from '../../../people/circles/circleColour.ts';
import { useCircleName } from '../../../people/circles/circleName.ts';
import { useMessages } from '../../../ui/messages.tsx';
import { foreseenProblem } from './plan.ts';
import { timeAxis } from './timeAxis.ts';
import { useWaveCommands } from './useWaveCommands.ts';
import type { WaveEdit } from './useWaveDialog.tsx';
import { WaveCard } from './WaveCard.tsx';
import classes from './Waves.module.css';

/** A lane per circle over one time axis; a card begins at the moment of its wave and can be dragged in time. */
export function WaveLanes({
  waves,
  highlight,
  onHighlight,
  onEdit,
}: {
  waves: readonly Wave[];
  highlight: string | null;
  onHighlight: (wave: string | null) => void;
  onEdit: (edit: WaveEdit) => void;
}) {
  const { t } = useTranslation();
  const { day, number } = useFormats();
  const messages = useMessages();
  const circleName = useCircleName();
  const colourOf = useCircleColour();
  const { update } = useWaveCommands();
  const { ref, width } = useElementSize();
  const axis = timeAxis(
    waves.map(({ at }) => at),
    width,
  );
  const today = axis.scale(Date.now());

  function drop(wave: Wave, index: number, at: string) {
    // A move that the head start forbids is shown with its reason instead of being refused afterwards.
    if (foreseenProblem(waves, index, { at, depth: wave.depth })) onEdit({ wave: wave.uid, at });
    else update.mutate({ wave: wave.uid, changes: { at } }, { onError: messages.failed });
  }

  return (
    <section className={classes.lanes} aria-label={t('waves.lanes')} ref={ref}>
      <div className={classes.axis} aria-hidden>
        {axis.ticks.map((tick) => (
          <span key={tick.getTime()} className={classes.tick} style={{ left: axis.scale(tick) }}>
            {day(tick.toISOString())}
          </span>
        ))}
      </div>
      <ol className={classes.laneList}>
        {waves.map((wave, index) => (
          <li
            key={wave.uid}
            className={classes.lane}
            style={{ '--circle': colourOf(wave.circle) } as React.CSSProperties}
          >
            <span className={classes.laneName}>
              {circleName(wave.circle)} <span className={classes.laneCount}>{number(wave.recipients)}</span>
            </span>
            <WaveCard
              wave={wave}
              x={axis.scale(Date.parse(wave.at))}
              pixelsPerDay={axis.pixelsPerDay}
              highlighted={highlight === wave.uid}
              onHighlight={onHighlight}
              onOpen={() => onEdit({ wave: wave.uid })}
              onDrop={(at) => drop(wave, index, at)}
            />
          </li>
        ))}
      </ol>
      {today >= 0 && today <= width && <div className={classes.today} style={{ left: today }} aria-hidden />}
    </section>
  );
}
