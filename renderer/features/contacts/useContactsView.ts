import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import type { ArchivedContact, OrganisationSummary } from '../../../shared/model/contact.ts';
import type { Person } from '../../../shared/model/person.ts';
import { nameKey } from '../../../shared/rules/matchKey.ts';
import { core } from '../../app/core.ts';
import { usePeople } from '../circles/usePeople.ts';

export const contactViews = ['people', 'organisations', 'archived'] as const;
export type ContactView = (typeof contactViews)[number];

const noOrganisations: readonly OrganisationSummary[] = [];
const noArchived: readonly ArchivedContact[] = [];

/** Everything somebody can be found by in the list, in the form texts are compared in. */
const wordsOf = ({ name, organisation, tags }: Person) => nameKey([name, organisation, ...tags].join(' '));

/** Which list is shown and what it is narrowed to; deferred, so that typing never waits for the list. */
export function useContactsView() {
  const { people, ready } = usePeople();
  const [view, setView] = useState<ContactView>('people');
  const [text, setText] = useState('');
  const [circle, setCircle] = useState<string | null>(null);
  const [tag, setTag] = useState<string | null>(null);
  const wanted = nameKey(useDeferredValue(text));

  const { data: organisations = noOrganisations } = useQuery({
    ...core.contacts.organisations.queryOptions(),
    placeholderData: keepPreviousData,
    enabled: view === 'organisations',
  });
  const { data: archived = noArchived } = useQuery({
    ...core.contacts.archived.queryOptions(),
    placeholderData: keepPreviousData,
    enabled: view === 'archived',
  });

  const words = useMemo(() => new Map(people.map((person) => [person.uid, wordsOf(person)])), [people]);
  const counts = useMemo(() => {
    const byCircle = new Map<string, number>();
    for (const person of people) byCircle.set(person.circle, (byCircle.get(person.circle) ?? 0) + 1);
    return byCircle;
  }, [people]);
  const tags = useMemo(() => [...new Set(people.flatMap((person) => person.tags))].sort(), [people]);

  const shownPeople = useMemo(
    () =>
      people.filter(
        (person) =>
          (circle === null || person.circle === circle) &&
          (tag === null || person.tags.includes(tag)) &&
          (wanted === '' || words.get(person.uid)?.includes(wanted)),
      ),
    [people, words, circle, tag, wanted],
  );
  const shownOrganisations = useMemo(
    () => organisations.filter(({ name }) => nameKey(name).includes(wanted)),
    [organisations, wanted],
  );
  const shownArchived = useMemo(
    () =>
      archived.filter(({ name, organisation }) => nameKey(`${name} ${organisation ?? ''}`).includes(wanted)),
    [archived, wanted],
  );

  return {
    ready,
    view,
    setView,
    filter: { text, setText, circle, setCircle, tag, setTag },
    people,
    tags,
    counts,
    shownPeople,
    shownOrganisations,
    shownArchived,
  };
}

export type ContactsView = ReturnType<typeof useContactsView>;
