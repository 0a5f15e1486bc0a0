import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Stage } from '../../shared/model/lifecycle.ts';
import type { Person } from '../../shared/model/person.ts';
import { overfullCircles } from '../../shared/rules/capacity.ts';
import { core, queryClient } from '../bridge/core.ts';
import { useMessages } from '../ui/messages.tsx';
import { useCircleName, useCircles } from './circles/circleName.ts';
import { useHistory } from './useHistory.ts';

/** Moves of people between circles and stages, wherever they are asked for. */
export interface Placement {
  promote(contacts: readonly string[]): void;
  demote(contacts: readonly string[]): void;
  moveTo(contacts: readonly string[], circle: string): void;
  setStage(contacts: readonly string[], stage: Stage): void;
}

const peopleKey = core.contacts.people.queryKey();

/** Shows a change at once; what the core then tells replaces it. Returns the way back. */
function showAtOnce(contacts: readonly string[], change: (person: Person) => Person): { restore(): void } {
  const before = queryClient.getQueryData(peopleKey);
  const changed = new Set(contacts);
  queryClient.setQueryData(peopleKey, (people) =>
    people?.map((person) => (changed.has(person.uid) ? change(person) : person)),
  );
  return { restore: () => queryClient.setQueryData(peopleKey, before) };
}

/** Promote, demote, move and stage commands: shown at once, announced when done, undone from the toast. */
export function usePlacement(): Placement {
  const { t } = useTranslation();
  const messages = useMessages();
  const { undo } = useHistory();
  const circles = useCircles();
  const circleName = useCircleName();

  function announceMove(
    { moved, name, circle }: { moved: number; name: string | null; circle: string | null },
    { contacts }: { contacts: readonly string[] },
  ) {
    if (moved === 0) return messages.done(t('circles.nobodyMoved'));
    const where = circle === null ? '' : circleName(circle);
    const text =
      where === ''
        ? t('circles.movedApart', { count: moved })
        : t('circles.moved', { count: moved, name: name ?? '', circle: where });
    messages.done(text, undo);
    warnOfCapacity(contacts);
  }

  /** A full circle is no lock: who moves people in is told, and offered to make room. */
  function warnOfCapacity(contacts: readonly string[]) {
    const people = queryClient.getQueryData(peopleKey) ?? [];
    for (const { circle, count, capacity, lowest } of overfullCircles(people, circles, new Set(contacts))) {
      if (lowest === null) continue;
      const trust = Math.round(lowest.trust);
      messages.offer(
        t('circles.overfull', { circle: circleName(circle), count, capacity, name: lowest.name, trust }),
        t('actions.demote'),
        () => step.mutate({ contacts: [lowest.uid], direction: 'outward' }),
      );
    }
  }

  const move = useMutation(
    core.circles.move.mutationOptions({
      onMutate: ({ contacts, circle }) => showAtOnce(contacts, (person) => ({ ...person, circle })),
      onSuccess: announceMove,
      onError: (error, _input, shown) => {
        shown?.restore();
        messages.failed(error);
      },
    }),
  );
  const step = useMutation(
    core.circles.step.mutationOptions({
      onMutate: ({ contacts, direction }) =>
        showAtOnce(contacts, (person) => {
          const present = circles.findIndex(({ uid }) => uid === person.circle);
          const next = circles[present + (direction === 'inward' ? -1 : 1)];
          return next ? { ...person, circle: next.uid } : person;
        }),
      onSuccess: announceMove,
      onError: (error, _input, shown) => {
        shown?.restore();
        messages.failed(error);
      },
    }),
  );
  const setStage = useMutation(
    core.funnel.setStage.mutationOptions({
      onMutate: ({ contacts, stage }) => showAtOnce(contacts, (person) => ({ ...person, stage })),
      onSuccess: ({ moved, name, stage }) => {
        if (moved === 0) return messages.done(t('funnel.nobodyMoved'));
        messages.done(t('funnel.moved', { count: moved, name, stage: t(`stages.${stage}`) }), undo);
      },
      onError: (error, _input, shown) => {
        shown?.restore();
        messages.failed(error);
      },
    }),
  );

  return {
    promote: (contacts) =>
      contacts.length > 0 && step.mutate({ contacts: [...contacts], direction: 'inward' }),
    demote: (contacts) =>
      contacts.length > 0 && step.mutate({ contacts: [...contacts], direction: 'outward' }),
    moveTo: (contacts, circle) => move.mutate({ contacts: [...contacts], circle }),
    setStage: (contacts, stage) => setStage.mutate({ contacts: [...contacts], stage }),
  };
}
