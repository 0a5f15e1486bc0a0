import type { Stage } from '../../shared/model/lifecycle.ts';
import type { Person } from '../../shared/model/person.ts';
import type { StepDirection, SuggestedStep } from '../../shared/model/suggestedStep.ts';
import { overfullCircles } from '../../shared/rules/capacity.ts';
import { bridge, queryClient } from '../bridge/core.ts';
import { phrase } from '../locales/phrase.ts';
import { useMessages } from '../ui/messages.tsx';
import { useCirclePhrase, useCircles } from './circles/circleName.ts';
import { usePast } from './past/pastContext.ts';
import { useHistory } from './useHistory.ts';
import { ahead, peopleKey } from './usePeople.ts';

/** Moves of people between circles and stages, wherever they are asked for. */
export interface Placement {
  promote(contacts: readonly string[]): void;
  demote(contacts: readonly string[]): void;
  moveTo(contacts: readonly string[], circle: string): void;
  /**
   * Puts people in a circle who lay unsorted, or sorts them where they are (null). Only several at once are announced: of
   * one, whoever asked knows. Settles when the core has answered, also when it refused.
   */
  place(contacts: readonly string[], circle: string | null): Promise<void>;
  /** Takes suggested steps; those who are no longer where the suggestion found them stay. */
  takeSteps(steps: readonly SuggestedStep[]): void;
  setStage(contacts: readonly string[], stage: Stage): void;
}

/**
 * Shows a change once the command that was just given is on its way: tRPC sends by a timer, which this one comes
 * after, and drawing would keep it waiting. Returns what to call when the core has answered.
 */
function showOnceSent(
  contacts: readonly string[],
  change: (person: Person) => Partial<Person>,
): { done(): void; refused(): void } {
  const asked = new Set(contacts);
  let shown: ReturnType<typeof ahead.show> | undefined;
  const timer = setTimeout(() => {
    const people = queryClient.getQueryData(peopleKey);
    if (!people) return;
    const moved = people.filter(({ uid }) => asked.has(uid));
    shown = ahead.show(people, new Map(moved.map((person) => [person.uid, change(person)])));
    queryClient.setQueryData(peopleKey, shown.people);
  });
  return {
    done() {
      clearTimeout(timer);
      shown?.done();
    },
    refused() {
      clearTimeout(timer);
      queryClient.setQueryData(peopleKey, (people) => people && (shown?.refused(people) ?? people));
    },
  };
}

/** Promote, demote, move and stage commands: shown at once, announced when done, undone from the toast. */
export function usePlacement(): Placement {
  const messages = useMessages();
  const { lastStep } = useHistory();
  const circles = useCircles();
  const circleOf = useCirclePhrase();
  const isPast = usePast() !== null;

  async function carryOut<Result extends { moved: number }>(
    contacts: readonly string[],
    command: Promise<Result>,
    change: (person: Person) => Partial<Person>,
    announce: (result: Result) => void,
  ): Promise<void> {
    const shown = showOnceSent(contacts, change);
    try {
      const result = await command;
      if (result.moved === 0) shown.refused();
      else shown.done();
      announce(result);
    } catch (error) {
      shown.refused();
      messages.failed(error);
    }
  }

  function announceMove(
    contacts: readonly string[],
    { moved, name, circle }: { moved: number; name: string | null; circle: string | null },
  ) {
    if (moved === 0) return messages.done(phrase('circles.nobodyMoved'));
    const where = circle === null ? '' : circleOf(circle);
    const text =
      where === ''
        ? phrase('circles.movedApart', { count: moved })
        : phrase('circles.moved', { count: moved, name: name ?? '', circle: where });
    messages.done(text, lastStep());
    warnOfCapacity(contacts);
  }

  /** A full circle is no lock: who moves people in is told, and offered to make room. */
  function warnOfCapacity(contacts: readonly string[]) {
    const people = queryClient.getQueryData(peopleKey) ?? [];
    for (const { circle, count, capacity, lowest } of overfullCircles(people, circles, new Set(contacts))) {
      if (lowest === null) continue;
      const trust = lowest.trust ?? 0;
      messages.offer(
        phrase('circles.overfull', { circle: circleOf(circle), count, capacity, name: lowest.name, trust }),
        phrase('actions.demote'),
        () => step([lowest.uid], 'outward'),
      );
    }
  }

  function step(contacts: readonly string[], direction: StepDirection): void {
    if (contacts.length === 0) return;
    void carryOut(
      contacts,
      bridge.client.circles.step.mutate({ contacts: [...contacts], direction }),
      (person) => {
        const present = circles.findIndex(({ uid }) => uid === person.circle);
        const next = circles[present + (direction === 'inward' ? -1 : 1)];
        return next ? { circle: next.uid } : {};
      },
      (result) => announceMove(contacts, result),
    );
  }

  // Said as a matter of course: whoever drags a dot on a past day did nothing wrong.
  const stayAsTheyWere = () => messages.done(phrase('past.unchanged'));
  if (isPast) {
    return {
      promote: stayAsTheyWere,
      demote: stayAsTheyWere,
      moveTo: stayAsTheyWere,
      place: async () => stayAsTheyWere(),
      takeSteps: stayAsTheyWere,
      setStage: stayAsTheyWere,
    };
  }

  return {
    promote: (contacts) => step(contacts, 'inward'),
    demote: (contacts) => step(contacts, 'outward'),
    takeSteps(steps) {
      const contacts = steps.map(({ contact }) => contact);
      const stepOf = new Map(steps.map((step) => [step.contact, step]));
      void carryOut(
        contacts,
        bridge.client.circles.takeSteps.mutate({
          steps: steps.map(({ contact, from, to }) => ({ contact, from, to })),
        }),
        ({ uid, circle }) => {
          const step = stepOf.get(uid);
          return step?.from === circle ? { circle: step.to } : {};
        },
        (result) => announceMove(contacts, result),
      );
    },
    moveTo(contacts, circle) {
      void carryOut(
        contacts,
        bridge.client.circles.move.mutate({ contacts: [...contacts], circle }),
        () => ({ circle }),
        (result) => announceMove(contacts, result),
      );
    },
    place: (contacts, circle) =>
      carryOut(
        contacts,
        bridge.client.circles.place.mutate({ contacts: [...contacts], circle }),
        () => ({ ...(circle !== null && { circle }), isUnsorted: undefined }),
        ({ moved }) => {
          if (contacts.length > 1)
            messages.done(phrase('placement.placedMany', { count: moved }), lastStep());
          if (circle !== null) warnOfCapacity(contacts);
        },
      ),
    setStage(contacts, stage) {
      void carryOut(
        contacts,
        bridge.client.funnel.setStage.mutate({ contacts: [...contacts], stage }),
        () => ({ stage }),
        ({ moved, name, stage: reached }) => {
          if (moved === 0) return messages.done(phrase('funnel.nobodyMoved'));
          messages.done(
            phrase('funnel.moved', { count: moved, name, stage: phrase(`stages.${reached}`) }),
            lastStep(),
          );
        },
      );
    },
  };
}
