import type { ReadDb } from '../database/readDb.ts';
import { sql } from '../database/sql.ts';
import { type BroughtIn, bringIn, organisationIdentity, type Register } from './bringIn.ts';
import type { Choices } from './differences.ts';
import { type KnownFacts, loadFacts, type NewFacts, noFacts, tellsFacts, withFacts } from './facts.ts';
import { type KnownContact, knownFrom, knownOrganisation, loadKnown } from './known.ts';
import { type Directory, loadDirectory } from './matching.ts';
import { type Additions, withAdditions } from './merging.ts';
import type { ParsedContact } from './reading/parsedContact.ts';

/** As SQLite compares names: by the letters of ASCII alone without case. */
const noCase = (name: string) => name.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/**
 * Does in memory what an import would do to the workspace, and writes nothing. What it adds has ids below 0, what
 * it changes is remembered as it would then be.
 */
export class Rehearsal implements Register {
  readonly #db: ReadDb;
  readonly #directory: Directory;
  readonly #known = new Map<number, KnownContact>();
  /** Of those that were told any. */
  readonly #facts = new Map<number, KnownFacts>();
  /** Those the workspace does not have yet, by name. */
  readonly #organisations = new Map<string, number>();
  /** Names of organisations that somebody was said to belong to. */
  readonly #named = new Set<string>();
  #lastId = 0;

  constructor(db: ReadDb) {
    this.#db = db;
    this.#directory = loadDirectory(db);
  }

  /** What the import would do with the next contact. */
  effectOf(parsed: ParsedContact, choices: Choices): BroughtIn {
    return bringIn(parsed, this.#directory, this, choices);
  }

  /** ISO 4217, of amounts that name none. */
  get currency(): string {
    return this.#directory.currency;
  }

  #remember(known: KnownContact): number {
    this.#lastId -= 1;
    this.#known.set(this.#lastId, known);
    const name = noCase(known.displayName);
    if (known.kind === 'organisation' && !this.#organisations.has(name))
      this.#organisations.set(name, this.#lastId);
    return this.#lastId;
  }

  /** An organisation that somebody belongs to comes to be found by that name, and to be there. */
  #nameOrganisation(name: string | null): void {
    if (name === null || this.#named.has(name.toLowerCase())) return;
    this.#named.add(name.toLowerCase());
    const id =
      this.#db.value<number>(
        sql`SELECT id FROM contact WHERE display_name = ${name} COLLATE NOCASE AND kind = 'organisation'`,
      ) ??
      this.#organisations.get(noCase(name)) ??
      this.#remember(knownOrganisation(name));
    this.#directory.add(id, organisationIdentity(name, this.#directory));
  }

  add(parsed: ParsedContact, facts: NewFacts): number {
    this.#nameOrganisation(parsed.organisation);
    const id = this.#remember(knownFrom(parsed, this.#directory));
    this.#note(id, facts);
    return id;
  }

  #note(id: number, told: NewFacts): void {
    if (tellsFacts(told)) this.#facts.set(id, withFacts(this.facts(id), told));
  }

  known(id: number): KnownContact {
    return this.#known.get(id) ?? loadKnown(this.#db, id, this.#directory.region);
  }

  facts(id: number): KnownFacts {
    return this.#facts.get(id) ?? (id < 0 ? noFacts : loadFacts(this.#db, id));
  }

  change(id: number, additions: Additions, known: KnownContact): void {
    this.#nameOrganisation(additions.organisation);
    this.#known.set(id, withAdditions(known, additions, this.#directory));
    this.#note(id, additions);
  }
}
