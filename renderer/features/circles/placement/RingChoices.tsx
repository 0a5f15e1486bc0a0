import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../../shared/model/person.ts';
import { useFormats } from '../../../locales/format.ts';
import { CircleDot } from '../../../people/circles/CircleDot.tsx';
import { useCircleColour } from '../../../people/circles/circleColour.ts';
import { useCircles, useNameOfCircle } from '../../../people/circles/circleName.ts';
import classes from './Placement.module.css';

/** The circles with their keys, and how many were placed in each. */
export function RingChoices({
  placed,
  proposed,
  onChoose,
}: {
  placed: readonly Person[];
  /** uid of the circle that is proposed. */
  proposed: string | null;
  onChoose: (circle: string) => void;
}) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const circles = useCircles();
  const nameOf = useNameOfCircle();
  const colourOf = useCircleColour();
  const counts = Map.groupBy(placed, ({ circle }) => circle);
  return (
    <ol className={classes.choices} aria-label={t('placement.choices')}>
      {circles.map((circle, index) => {
        const { uid, capacity } = circle;
        const count = counts.get(uid)?.length ?? 0;
        const isOver = capacity !== null && count > capacity;
        const told =
          capacity === null ? number(count) : t('today.ofCapacity', { count, capacity: number(capacity) });
        return (
          <li key={uid}>
            <UnstyledButton
              className={classes.choice}
              data-proposed={uid === proposed || undefined}
              aria-keyshortcuts={String(index + 1)}
              style={{ '--tint': colourOf(uid) } as React.CSSProperties}
              onClick={() => onChoose(uid)}
            >
              <kbd className={classes.key} aria-hidden>
                {index + 1}
              </kbd>
              <CircleDot circle={uid} />
              <span className={classes.circle}>{nameOf(circle)}</span>
              <span className={classes.count} data-over={isOver || undefined}>
                {told}
              </span>
              {uid === proposed && <VisuallyHidden>{t('placement.proposed')}</VisuallyHidden>}
            </UnstyledButton>
          </li>
        );
      })}
    </ol>
  );
}
