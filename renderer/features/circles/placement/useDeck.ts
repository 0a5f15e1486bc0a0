import { useMemo, useState } from 'react';
import type { Person } from '../../../../shared/model/person.ts';
import { dealingOrder } from '../../../../shared/rules/proposedPlacement.ts';
import { useCircles } from '../../../people/circles/circleName.ts';
import { usePlacement } from '../../../people/usePlacement.ts';

/** The people who are still to be placed, and what is done with them. */
export interface Deck {
  /** Everybody who waits, in the order of dealing; those who were skipped too. */
  readonly waiting: readonly Person[];
  /** Who is dealt now; undefined when nobody is left but those who were skipped. */
  readonly current: Person | undefined;
  /** Who comes after them. */
  readonly next: Person | undefined;
  /** Who would be dealt once these are placed. */
  after(placed: ReadonlySet<string>): Person | undefined;
  place(contacts: readonly string[], circle: string | null): void;
  skip(): void;
  /** Deals those who were skipped again. */
  again(): void;
}

/**
 * Deals everybody who lies unsorted, in an order that stays as it was at the beginning: so whoever is taken back is
 * dealt again at once, and newcomers come last.
 */
export function useDeck(people: readonly Person[]): Deck {
  const circles = useCircles();
  const { place } = usePlacement();
  const [order] = useState(() => dealingOrder(people, circles));
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set());
  /** Those who are placed as far as one sees, while the core has yet to answer. */
  const [sent, setSent] = useState<ReadonlySet<string>>(new Set());
  const waiting = useMemo(() => {
    const unsorted = new Map(
      people.flatMap((person) => (person.isUnsorted && !sent.has(person.uid) ? [[person.uid, person]] : [])),
    );
    const known = new Set(order);
    const newcomers = [...unsorted.keys()].filter((uid) => !known.has(uid));
    return [...order, ...newcomers].flatMap((uid) => unsorted.get(uid) ?? []);
  }, [people, sent, order]);
  const dealt = waiting.filter(({ uid }) => !skipped.has(uid));
  const [current, next] = dealt;
  return {
    waiting,
    current,
    next,
    after: (placed) => dealt.find(({ uid }) => !placed.has(uid)),
    place(contacts, circle) {
      setSent((before) => new Set([...before, ...contacts]));
      const answered = new Set(contacts);
      void place(contacts, circle).then(() =>
        setSent((before) => new Set([...before].filter((uid) => !answered.has(uid)))),
      );
    },
    skip() {
      if (current) setSkipped(new Set([...skipped, current.uid]));
    },
    again: () => setSkipped(new Set()),
  };
}
