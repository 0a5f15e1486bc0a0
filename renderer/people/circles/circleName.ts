import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Circle, FormerCircle } from '../../../shared/model/circle.ts';
import { core } from '../../bridge/core.ts';
import type { CircleBand } from '../../charts/scene.ts';
import { type Phrase, phrase } from '../../locales/phrase.ts';
import { usePast } from '../past/pastContext.ts';

const noCircles: readonly Circle[] = [];

/** The circles there are now, from the inside out; empty while they are on their way. */
export function usePresentCircles(): readonly Circle[] {
  return useQuery(core.circles.list.queryOptions()).data ?? noCircles;
}

/** The circles at the time that is shown, from the inside out. */
export function useCircles(): readonly Circle[] {
  const present = usePresentCircles();
  return usePast()?.circles ?? present;
}

const noFormer: readonly FormerCircle[] = [];

/** Finds a circle by its uid among those there are and those that were removed. */
export function useAnyCircle(): (uid: string) => FormerCircle | undefined {
  const circles = useCircles();
  const former = useQuery(core.circles.former.queryOptions()).data ?? noFormer;
  return useCallback(
    (uid: string) => [...circles, ...former].find((circle) => circle.uid === uid),
    [circles, former],
  );
}

/** The name of a circle: as the user renamed it, else its default in whichever language it is said. */
export function circlePhrase({ name, defaultKey }: Pick<Circle, 'name' | 'defaultKey'>): Phrase | string {
  return name ?? (defaultKey ? phrase(`circles.names.${defaultKey}`) : '');
}

/** The name of a circle by its uid, for texts that are said later; an unknown one is an empty string. */
export function useCirclePhrase(): (uid: string) => Phrase | string {
  const anyCircle = useAnyCircle();
  return (uid) => {
    const circle = anyCircle(uid);
    return circle ? circlePhrase(circle) : '';
  };
}

/** Names a circle: as the user renamed it, else its default in the interface language. */
export function useNameOfCircle(): (circle: Pick<Circle, 'name' | 'defaultKey'>) => string {
  const { t } = useTranslation();
  return useCallback(
    (circle: Pick<Circle, 'name' | 'defaultKey'>) =>
      circle.name ?? (circle.defaultKey ? t(`circles.names.${circle.defaultKey}`) : ''),
    [t],
  );
}

/** Names a circle by its uid, also one that was removed; an unknown one is an empty string. */
export function useCircleName(): (uid: string) => string {
  const anyCircle = useAnyCircle();
  const nameOf = useNameOfCircle();
  return useCallback(
    (uid: string) => {
      const circle = anyCircle(uid);
      return circle ? nameOf(circle) : '';
    },
    [anyCircle, nameOf],
  );
}

/** The circles as the drawings need them, from the inside out. */
export function useCircleBands(): readonly CircleBand[] {
  const circles = useCircles();
  const nameOf = useNameOfCircle();
  return useMemo(
    () =>
      circles.map((circle) => ({
        id: circle.uid,
        name: nameOf(circle),
        capacity: circle.capacity,
        hue: circle.colour,
      })),
    [circles, nameOf],
  );
}
