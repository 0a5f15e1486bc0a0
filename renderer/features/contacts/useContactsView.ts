import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import type { ArchivedContact, OrganisationSummary } from '../../../shared/model/contact.ts';
import { nameKey } from '../../../shared/rules/matchKey.ts';
import { filterPeople } from '../../../shared/rules/peopleFilter.ts';
import { core } from '../../bridge/core.ts';
import { isSettled } from '../../bridge/isSettled.ts';
import { useCircles } from '../../people/circles/circleName.ts';
import { usePeople } from '../../people/usePeople.ts';
import { useAddress } from '../../ui/address.ts';
import { type ContactView, readContacts } from './address.ts';

/** What the lists are narrowed to. */
export interface ContactFilter {
  readonly text: string;
  /** uid of a circle, or null for all. */
  readonly circle: string | null;
  readonly tag: string | null;
}

const noOrganisations: readonly OrganisationSummary[] = [];
const noArchived: readonly ArchivedContact[] = [];
const sortKeys = {
  people: 'sortPeople',
  organisations: 'sortOrganisations',
  archived: 'sortArchived',
} as const;

/** Which list is shown and what it is narrowed to; deferred, so that typing never waits for the list. */
export function useContactsView() {
  const { people, ready } = usePeople();
  const [shown, show] = useAddress(readContacts);
  const view = shown.list ?? 'people';
  const tags = useMemo(() => [...new Set(people.flatMap((person) => person.tags))].sort(), [people]);
  const circles = useCircles();
  // Without a circle or tag that is not there any more.
  const circle = circles.find(({ uid }) => uid === shown.circle)?.uid ?? null;
  const tag = tags.find((candidate) => candidate === shown.tag) ?? null;
  const filter: ContactFilter = { text: shown.text ?? '', circle, tag };
  const wanted = nameKey(useDeferredValue(filter.text));

  const organisations = useQuery({
    ...core.contacts.organisations.queryOptions(),
    placeholderData: keepPreviousData,
    enabled: view === 'organisations',
  });
  const archived = useQuery({
    ...core.contacts.archived.queryOptions(),
    placeholderData: keepPreviousData,
    enabled: view === 'archived' || people.length === 0,
  });

  const counts = useMemo(() => {
    const byCircle = new Map<string, number>();
    for (const person of people) byCircle.set(person.circle, (byCircle.get(person.circle) ?? 0) + 1);
    return byCircle;
  }, [people]);

  const shownPeople = useMemo(
    () => filterPeople(people, { text: wanted, circle: circle ?? undefined, tag: tag ?? undefined }),
    [people, circle, tag, wanted],
  );
  const shownOrganisations = useMemo(
    () => (organisations.data ?? noOrganisations).filter(({ name }) => nameKey(name).includes(wanted)),
    [organisations.data, wanted],
  );
  const shownArchived = useMemo(
    () =>
      (archived.data ?? noArchived).filter(({ name, organisation }) =>
        nameKey(`${name} ${organisation ?? ''}`).includes(wanted),
      ),
    [archived.data, wanted],
  );

  return {
    /** Whether the list that is shown has arrived; an empty one, when it is known to be so and whether all are archived. */
    ready: {
      people: ready && (people.length > 0 || (archived.isSuccess && isSettled(archived))),
      organisations: organisations.isSuccess && (organisations.data.length > 0 || isSettled(organisations)),
      archived: archived.isSuccess && (archived.data.length > 0 || isSettled(archived)),
    }[view],
    view,
    setView: (list: ContactView) => show({ list }, 'place'),
    filter,
    /** Typing is a step; another circle or tag is a place. */
    narrow(change: Partial<ContactFilter>) {
      const { text = filter.text, circle: nextCircle = circle, tag: nextTag = tag } = change;
      show(
        { text: text || undefined, circle: nextCircle ?? undefined, tag: nextTag ?? undefined },
        'text' in change ? 'step' : 'place',
      );
    },
    widen: () => show({ text: undefined, circle: undefined, tag: undefined }, 'place'),
    /** How the list that is shown is sorted, as `VirtualTable` takes it. */
    sort: shown[sortKeys[view]],
    setSort: (sort: string) => show({ [sortKeys[view]]: sort }, 'step'),
    /** Whether there is nobody at all, not even in the archive. */
    isEmpty: ready && people.length === 0 && archived.data?.length === 0,
    /** Whether the list that is shown has nobody, whatever it is narrowed to. */
    isListEmpty: { people, organisations: organisations.data, archived: archived.data }[view]?.length === 0,
    people,
    tags,
    counts,
    shownPeople,
    shownOrganisations,
    shownArchived,
    /** The one of these three that is shown. */
    listed: { people: shownPeople, organisations: shownOrganisations, archived: shownArchived }[view],
  };
}

export type ContactsView = ReturnType<typeof useContactsView>;
