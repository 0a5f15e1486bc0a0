import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Circle } from '../../../shared/model/circle.ts';
import { core } from '../../bridge/core.ts';
import type { CircleBand } from '../../charts/scene.ts';

const noCircles: readonly Circle[] = [];

/** The circles, from the inside out; empty while they are on their way. */
export function useCircles(): readonly Circle[] {
  return useQuery(core.circles.list.queryOptions()).data ?? noCircles;
}

/** Names a circle: as the user renamed it, else its default in the interface language. */
export function useNameOfCircle(): (circle: Circle) => string {
  const { t } = useTranslation();
  return useCallback(
    (circle: Circle) => circle.name ?? (circle.defaultKey ? t(`circles.names.${circle.defaultKey}`) : ''),
    [t],
  );
}

/** Names a circle by its uid; an unknown one is an empty string. */
export function useCircleName(): (uid: string) => string {
  const circles = useCircles();
  const nameOf = useNameOfCircle();
  return useCallback(
    (uid: string) => {
      const circle = circles.find((candidate) => candidate.uid === uid);
      return circle ? nameOf(circle) : '';
    },
    [circles, nameOf],
  );
}

/** The circles as the drawings need them, from the inside out. */
export function useCircleBands(): readonly CircleBand[] {
  const circles = useCircles();
  const nameOf = useNameOfCircle();
  return useMemo(
    () => circles.map((circle) => ({ id: circle.uid, name: nameOf(circle), capacity: circle.capacity })),
    [circles, nameOf],
  );
}
