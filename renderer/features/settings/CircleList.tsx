import { Accordion } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Circle } from '../../../shared/model/circle.ts';
import { CircleLabel } from '../../people/circles/CircleLabel.tsx';
import { useCircles } from '../../people/circles/circleName.ts';
import { CircleForm } from './CircleForm.tsx';
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

/** The circles from the inside out, each with what can be set. */
export function CircleList() {
  const { t } = useTranslation();
  const circles = useCircles();
  const summary = useCircleSummary();
  return (
    <Section title={t('settings.circles')} hint={t('settings.circlesHint')}>
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
              <CircleForm circle={circle} />
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </Section>
  );
}
