import type { Person } from '../../shared/model/person.ts';

/** What a command will make of people, by their uid. */
export type Changes = ReadonlyMap<string, Partial<Person>>;

interface Step {
  readonly changes: Changes;
  /** When the core said that it is done; null until then. Counted as `ask` counts. */
  doneAt: number | null;
}

/**
 * Where people are shown before the core has told of it. What the core tells meanwhile may have been written down
 * before a command came to it; what is shown stays ahead until an answer that was asked for after that.
 */
export class Ahead {
  readonly #steps = new Set<Step>();
  /** Those of whom something is shown ahead, as the core last told. */
  readonly #told = new Map<string, Person>();
  #done = 0;

  #shown(person: Person): Person {
    let shown = person;
    for (const { changes } of this.#steps) {
      const change = changes.get(person.uid);
      if (change) shown = { ...shown, ...change };
    }
    return shown;
  }

  #forget(step: Step): void {
    this.#steps.delete(step);
    for (const uid of step.changes.keys()) {
      if (![...this.#steps].some(({ changes }) => changes.has(uid))) this.#told.delete(uid);
    }
  }

  /**
   * Shows what a command that was just given will do.
   * @param people as they are shown. @returns the people as they are shown now; `done` to be called when the core
   * has done it, and `refused` when it has not, which gives the people without it.
   */
  show(
    people: readonly Person[],
    changes: Changes,
  ): {
    people: Person[];
    done(): void;
    refused(people: readonly Person[]): Person[];
  } {
    const step: Step = { changes, doneAt: null };
    for (const person of people) {
      if (changes.has(person.uid) && !this.#told.has(person.uid)) this.#told.set(person.uid, person);
    }
    this.#steps.add(step);
    return {
      people: people.map((person) => (changes.has(person.uid) ? this.#shown(person) : person)),
      done: () => {
        this.#done += 1;
        step.doneAt = this.#done;
      },
      refused: (present) => {
        const before = new Map(this.#told);
        this.#forget(step);
        return present.map((person) =>
          changes.has(person.uid) ? this.#shown(before.get(person.uid) ?? person) : person,
        );
      },
    };
  }

  /** To be kept while the core is asked: what it answers knows of all that was done by then. */
  ask(): number {
    return this.#done;
  }

  /** What the core told of people as they are to be shown. @param asked when it was asked, by `ask`. */
  over(people: readonly Person[], asked: number): Person[] {
    for (const step of this.#steps) {
      if (step.doneAt !== null && step.doneAt <= asked) this.#forget(step);
    }
    return people.map((person) => {
      if (!this.#told.has(person.uid)) return person;
      this.#told.set(person.uid, person);
      return this.#shown(person);
    });
  }
}
