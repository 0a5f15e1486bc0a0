import { Accordion } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Circle } from '../../../shared/model/circle.ts';
import { CircleLabel } from '../../people/circles/CircleLabel.tsx';
import { useCircles } from '../../people/circles/circleName.ts';
import { Arrangement } from './arrangement/Arrangement.tsx';
import { CircleForm, type TypedCircle } from './CircleForm.tsx';
import { Section } from './Section.tsx';
import classes from './Settings.module.css';

/** What a circle promises, in a line. */
function useCircleSummary(): (circle: Circle) => string {
  const { t } = useTranslation();
  return ({ capacity, cadenceDays, delayDays, depth }) =>
    [
      capacity === null ? t('settings.circle.noLimit') : t('settings.circle.upTo', { count: capacity }),
      cadenceDays === null
        ? t('settings.circle.noCadence')
        : t('settings.circle.every', { count: cadenceDays }),
      delayDays === 0
        ? t('settings.circle.atOnce', { depth: t(`depths.${depth}`) })
        : t('settings.circle.after', { depth: t(`depths.${depth}`), count: delayDays }),
    ].join(' · ');
}

/** The circles from the inside out: which there are, and for each what can be set. */
export function CircleList() {
  const { t } = useTranslation();
  const circles = useCircles();
  const summary = useCircleSummary();
  const [typed, setTyped] = useState<Readonly<Record<string, TypedCircle>>>({});
  const note = useCallback((uid: string, circle: TypedCircle | null) => {
    setTyped(({ [uid]: _before, ...others }) => (circle === null ? others : { ...others, [uid]: circle }));
  }, []);
  return (
    <Section title={t('settings.circles')} hint={t('settings.circlesHint')}>
      <Arrangement typed={typed} />
      <Accordion variant="separated" classNames={{ item: classes.item }} keepMounted={false} order={3}>
        {circles.map((circle) => (
          <Accordion.Item key={circle.uid} value={circle.uid}>
            <Accordion.Control>
              <span className={classes.circle}>
                <span className={classes.circleName}>
                  <CircleLabel circle={circle.uid} />
                </span>
                <span className={classes.summary}>{summary(circle)}</span>
              </span>
            </Accordion.Control>
            <Accordion.Panel>
              <CircleForm circle={circle} onTyped={note} />
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </Section>
  );
}
