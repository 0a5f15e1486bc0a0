import type { ListedPerson, Person } from '../../shared/model/person.ts';

/**
 * Brings a list of people up to date with what the core now says of some: who is no longer listed goes, who is new
 * or has another name comes in at their place. Whoever is as before stays the same object. Null when a place is
 * told by somebody the list does not have: it is too old to be patched.
 * @param uids those who were asked about.
 * @param listed those of them who are listed now, in the order of the list.
 */
export function patchPeople(
  people: readonly Person[],
  uids: readonly string[],
  listed: readonly ListedPerson[],
): readonly Person[] | null {
  const asked = new Set(uids);
  const before = new Map(people.filter(({ uid }) => asked.has(uid)).map((person) => [person.uid, person]));
  const following = Map.groupBy(listed, ({ after }) => after);
  const patched: Person[] = [];
  const addFollowing = (after: string | null) => {
    for (const { person } of following.get(after) ?? []) {
      const known = before.get(person.uid);
      patched.push(known !== undefined && areEqual(known, person) ? known : person);
      addFollowing(person.uid);
    }
  };
  const others = people.filter(({ uid }) => !asked.has(uid));
  addFollowing(null);
  for (const person of others) {
    patched.push(person);
    addFollowing(person.uid);
  }
  return patched.length === others.length + listed.length ? patched : null;
}

/** Whether two say the same; both come from the core, with their properties in one order. */
function areEqual(one: Person, other: Person): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
