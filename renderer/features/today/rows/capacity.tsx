import { Button } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Circle } from '../../../../shared/model/circle.ts';
import type { Person } from '../../../../shared/model/person.ts';
import type { Ask } from '../../../../shared/model/today.ts';
import { overCapacity } from '../../../../shared/rules/capacity.ts';
import { useFormats } from '../../../locales/format.ts';
import { useCircleName } from '../../../people/circles/circleName.ts';
import { usePlacement } from '../../../people/usePlacement.ts';
import { NotNow } from '../NotNow.tsx';
import classes from './Row.module.css';
import type { RowKind, RowProps } from './rowKind.ts';

/** A circle with more members than attention was promised for, and who could make room. */
export interface CapacityAsk extends Ask {
  readonly kind: 'capacity';
  readonly circle: string;
  readonly count: number;
  readonly capacity: number;
  readonly lowest: { readonly uid: string; readonly name: string; readonly trust: number | null };
}

/** Circles that hold more than their capacity. More people in one are another time. */
export function capacityAsks(people: readonly Person[], circles: readonly Circle[]): CapacityAsk[] {
  // From the outermost circle nobody can make room.
  return overCapacity(people, circles.slice(0, -1)).flatMap(({ circle, count, capacity, lowest }) =>
    lowest === null
      ? []
      : [
          {
            kind: 'capacity',
            occasion: `capacity:${circle}:${capacity}:${count}`,
            contact: null,
            name: '',
            circle,
            urgency: count - capacity,
            count,
            capacity,
            lowest: { uid: lowest.uid, name: lowest.name, trust: lowest.trust },
          },
        ],
  );
}

function Title({ ask: { circle, count, capacity } }: RowProps<CapacityAsk>) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const circleName = useCircleName();
  return (
    <span className={classes.title}>
      {t('today.overfull', { circle: circleName(circle), count, capacity: number(capacity) })}
    </span>
  );
}

function Why({ ask: { lowest } }: RowProps<CapacityAsk>) {
  const { t } = useTranslation();
  const { number } = useFormats();
  return lowest.trust === null
    ? t('today.roomByUnknown', { name: lowest.name })
    : t('today.roomBy', { name: lowest.name, trust: number(lowest.trust) });
}

function Actions({ ask: { lowest } }: RowProps<CapacityAsk>) {
  const { t } = useTranslation();
  const { demote } = usePlacement();
  return (
    <Button
      variant="default"
      aria-label={t('today.makeRoomBy', { name: lowest.name })}
      onClick={() => demote([lowest.uid])}
    >
      {t('today.makeRoom')}
    </Button>
  );
}

function Stretched({ ask }: RowProps<CapacityAsk>) {
  const circleName = useCircleName();
  return <NotNow ask={ask} title={circleName(ask.circle)} answers={['week', 'dropped']} />;
}

/** Capacity is a promise of attention, no lock: who wants can stretch it. */
export const capacity: RowKind<CapacityAsk> = {
  place: 55,
  Icon: IconUsersGroup,
  Title,
  Why,
  Actions,
  notNow: Stretched,
};
