import { useMemo } from 'react';
import type { CircleBand } from '../../../charts/scene.ts';
import { SmallRings } from '../../../people/circles/SmallRings.tsx';
import { usePeople } from '../../../people/usePeople.ts';

/** The rings as they would be: the circles given, with those who would go to another marked as new there. */
export function RingsAfter({
  circles,
  removed,
}: {
  circles: readonly CircleBand[];
  /** Circles that would go, and the one that their members would go to. */
  removed: Readonly<Record<string, string>>;
}) {
  const { people } = usePeople();
  const moved = useMemo(
    () =>
      people.map((person) => {
        const heir = removed[person.circle];
        return heir === undefined ? person : { ...person, circle: heir };
      }),
    [people, removed],
  );
  const isMarked = useMemo(() => {
    const marked = new Set(
      people.filter(({ circle }) => Object.hasOwn(removed, circle)).map(({ uid }) => uid),
    );
    return (uid: string) => marked.has(uid);
  }, [people, removed]);
  return <SmallRings people={moved} circles={circles} isMarked={isMarked} />;
}
