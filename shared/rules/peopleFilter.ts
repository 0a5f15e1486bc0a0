import type { Person } from '../model/person.ts';
import { customerStages } from './comparison.ts';
import { isPastCadence } from './drift.ts';
import { nameKey } from './matchKey.ts';

/** How people stand that one may look for: whose turn it is or who drifts, and who bought. */
export const standings = ['due', 'customers'] as const;
export type Standing = (typeof standings)[number];

/** What people are narrowed to; whoever is asked for must meet all of it. */
export interface PeopleFilter {
  /** As it is typed: a part of a name, of an organisation or of a tag. */
  readonly text?: string | undefined;
  /** uid. */
  readonly circle?: string | undefined;
  readonly tag?: string | undefined;
  readonly standing?: Standing | undefined;
}

/** What somebody can be found by in the form texts are compared in; kept, as people are asked about at every key. */
const known = new WeakMap<Person, string>();

function wordsOf(person: Person): string {
  let words = known.get(person);
  if (words === undefined) {
    words = nameKey([person.name, person.organisation, ...person.tags].join(' '));
    known.set(person, words);
  }
  return words;
}

const stands: Readonly<Record<Standing, (person: Person) => boolean>> = {
  due: isPastCadence,
  customers: ({ stage }) => customerStages.includes(stage),
};

/** Those who meet a filter, in their order; the very list when everybody is asked for. */
export function filterPeople(people: readonly Person[], filter: PeopleFilter): readonly Person[] {
  const { circle, tag, standing } = filter;
  const wanted = nameKey(filter.text ?? '');
  if (wanted === '' && circle === undefined && tag === undefined && standing === undefined) return people;
  return people.filter(
    (person) =>
      (circle === undefined || person.circle === circle) &&
      (tag === undefined || person.tags.includes(tag)) &&
      (standing === undefined || stands[standing](person)) &&
      (wanted === '' || wordsOf(person).includes(wanted)),
  );
}
