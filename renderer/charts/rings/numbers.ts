import { hashText } from '../../../shared/lib/random.ts';
import type { Person } from '../../../shared/model/person.ts';

/**
 * A number for each person. `Float64Array.from` takes several times as long, as it walks an iterator: among many thousands
 * that is a good part of a layout.
 */
export function numbersOf(
  people: readonly Person[],
  numberOf: (person: Person, index: number) => number,
): Float64Array {
  const numbers = new Float64Array(people.length);
  for (let index = 0; index < people.length; index += 1) numbers[index] = numberOf(people[index]!, index);
  return numbers;
}

/** What the chances of each person are drawn from; see `chanceOfHash`. */
export function hashesOf(people: readonly Person[]): Float64Array {
  return numbersOf(people, ({ uid }) => hashText(uid));
}
