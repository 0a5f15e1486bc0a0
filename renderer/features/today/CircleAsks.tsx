import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Listed } from '../../../shared/rules/today.ts';
import { useFormats } from '../../locales/format.ts';
import { CircleLabel } from '../../people/circles/CircleLabel.tsx';
import { useCircleColour } from '../../people/circles/circleColour.ts';
import { AskRow } from './AskRow.tsx';
import type { TodayAsk } from './rows/index.ts';
import classes from './Today.module.css';

/** Rows shown at first, and how many each time more are asked for. */
const shownAtFirst = 8;
const shownMore = 50;

/** What asks for attention in one circle, or in none. */
export function CircleAsks({ circle, asks }: { circle: string | null; asks: readonly Listed<TodayAsk>[] }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const colourOf = useCircleColour();
  const [shown, setShown] = useState(shownAtFirst);
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      style={{ '--circle': colourOf(circle ?? '') } as React.CSSProperties}
      className={classes.asks}
    >
      <h2 id={id} className={classes.sectionTitle}>
        {circle === null ? t('today.noCircle') : <CircleLabel circle={circle} />}{' '}
        <span className={classes.howMany}>{number(asks.length)}</span>
      </h2>
      <ul className={classes.people}>
        {asks.slice(0, shown).map((ask) => (
          <AskRow key={ask.occasion} ask={ask} />
        ))}
      </ul>
      {asks.length > shown && (
        <Button variant="subtle" mt="xs" onClick={() => setShown(shown + shownMore)}>
          {t('today.showMore', { count: Math.min(shownMore, asks.length - shown) })}
        </Button>
      )}
    </section>
  );
}
