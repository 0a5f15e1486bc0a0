import type { Difference, ImportEffect } from '../../../shared/model/importRun.ts';
import { differencesOf } from './differences.ts';
import { type Identity, identityOf } from './identity.ts';
import type { KnownContact } from './known.ts';
import type { Directory } from './matching.ts';
import { type Additions, additionsOf } from './merging.ts';
import type { ParsedContact } from './reading/parsedContact.ts';

/** Where an import puts contacts: the workspace, or a rehearsal that only remembers them. */
export interface Register {
  /** @returns the id of the new contact. */
  add(parsed: ParsedContact): number;
  known(id: number): KnownContact;
  change(id: number, additions: Additions, known: KnownContact): void;
}

/** What became of a contact of a file, and what of it was left out as the workspace says otherwise. */
export interface BroughtIn {
  readonly effect: ImportEffect;
  readonly differences: readonly Difference[];
}

const alike: BroughtIn['differences'] = [];

/** What an organisation is found by that was only named by its people. */
export function organisationIdentity(displayName: string): Identity {
  return identityOf({
    kind: 'organisation',
    displayName,
    givenName: null,
    familyName: null,
    organisation: null,
    points: [],
  });
}

/**
 * Brings one contact of a file in: as a new one, as additions to one that is there, or not at all. Import and
 * rehearsal both do this, so that the one tells beforehand what the other does.
 */
export function bringIn(parsed: ParsedContact, directory: Directory, register: Register): BroughtIn {
  const identity = identityOf(parsed);
  const id = directory.find(identity);
  if (id === null) {
    directory.add(register.add(parsed), identity);
    return { effect: 'added', differences: alike };
  }
  // Rows further on may call the same contact by what this one calls it.
  directory.add(id, identity);
  const known = register.known(id);
  if (known.isArchived) return { effect: 'archived', differences: alike };
  const differences = differencesOf(known, parsed);
  const additions = additionsOf(known, parsed);
  if (!additions) return { effect: 'already-there', differences };
  register.change(id, additions, known);
  return { effect: 'updated', differences };
}
