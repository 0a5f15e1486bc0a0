import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { WaveDue } from '../../../shared/model/insight.ts';
import { useFormats } from '../../locales/format.ts';
import { CircleLabel } from '../../people/circles/CircleLabel.tsx';
import { useCircleColour } from '../../people/circles/circleColour.ts';
import { useDialogs } from '../../people/dialogs.ts';
import { useWaveWords } from '../../people/useWaveWords.ts';
import { Section } from './Section.tsx';
import classes from './Today.module.css';

/** Waves whose moment has come, longest waiting first. */
export function WavesDue({ waves }: { waves: readonly WaveDue[] }) {
  const { t } = useTranslation();
  const { moment } = useFormats();
  const words = useWaveWords();
  const { sendWave } = useDialogs();
  const colourOf = useCircleColour();
  return (
    <Section title={t('today.waves', { count: waves.length })}>
      <ul className={classes.waves}>
        {waves.map((wave) => (
          <li
            key={wave.uid}
            className={classes.wave}
            style={{ '--circle': colourOf(wave.circle) } as React.CSSProperties}
          >
            <div className={classes.what}>
              <Link to="/insights/$insight" params={{ insight: wave.insight }} className={classes.insight}>
                {wave.title}
              </Link>
              <span className={classes.details}>
                <CircleLabel circle={wave.circle} />
                <span>{t('today.people', { count: wave.recipients })}</span>
                <span>{words(wave)}</span>
                <span>{moment(wave.at, wave.zone)}</span>
              </span>
            </div>
            <Button
              variant="default"
              aria-label={t('today.openNamed', { title: wave.title })}
              renderRoot={(props) => (
                <Link {...props} to="/insights/$insight" params={{ insight: wave.insight }} />
              )}
            >
              {t('today.open')}
            </Button>
            <Button onClick={() => sendWave({ insight: wave.insight, wave: wave.uid })}>
              {t('waves.markSent')}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
