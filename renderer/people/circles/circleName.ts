import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Circle } from '../../../shared/model/circle.ts';
import { core } from '../../bridge/core.ts';
import type { CircleBand } from '../../charts/scene.ts';
import { type Phrase, phrase } from '../../locales/phrase.ts';

const noCircles: readonly Circle[] = [];

/** The circles, from the inside out; empty while they are on their way. */
export function useCircles(): readonly Circle[] {
  return useQuery(core.circles.list.queryOptions()).data ?? noCircles;
}

/** The name of a circle: as the user renamed it, else its default in whichever language it is said. */
export function circlePhrase({ name, defaultKey }: Pick<Circle, 'name' | 'defaultKey'>): Phrase | string {
  return name ?? (defaultKey ? phrase(`circles.names.${defaultKey}`) : '');
}

/** The name of a circle by its uid, for texts that are said later; an unknown one is an empty string. */
export function useCirclePhrase(): (uid: string) => Phrase | string {
  const circles = useCircles();
  return (uid) => {
    const circle = circles.find((candidate) => candidate.uid === uid);
    return circle ? circlePhrase(circle) : '';
  };
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
