import type { ContactPoint } from '../../../shared/model/contact.ts';
import type { Conflict, ImportEffect } from '../../../shared/model/importRun.ts';
import type { PhoneRegion } from '../../../shared/rules/pointKey.ts';
import { type Choices, conflictsOf } from './differences.ts';
import { type KnownFacts, type NewFacts, newFactsOf, noFacts, tellsFacts } from './facts.ts';
import { type Identity, identityOf } from './identity.ts';
import { type KnownContact, pointId } from './known.ts';
import type { Directory } from './matching.ts';
import { type Additions, additionsOf } from './merging.ts';
import { type ParsedContact, recordIdField } from './reading/parsedContact.ts';

/** Where an import puts contacts: the workspace, or a rehearsal that only remembers them. */
export interface Register {
  /** @param facts what the file tells beside the contact itself. @returns the id of the new contact. */
  add(parsed: ParsedContact, facts: NewFacts): number;
  known(id: number): KnownContact;
  facts(id: number): KnownFacts;
  change(id: number, additions: Additions, known: KnownContact): void;
}

/** What became of a contact of a file, and of what it says otherwise than the workspace. */
export interface BroughtIn {
  readonly effect: ImportEffect;
  readonly conflicts: readonly Conflict[];
  /** How many deals came with it that are not there yet. */
  readonly deals: number;
}

const nothing: Pick<BroughtIn, 'conflicts' | 'deals'> = { conflicts: [], deals: 0 };

/** A contact in which each point is once, however it is spelled; the first that has a label stays. */
function withoutDoubles(parsed: ParsedContact, region: PhoneRegion): ParsedContact {
  if (parsed.points.length < 2) return parsed;
  const points = new Map<string, ContactPoint>();
  for (const point of parsed.points) {
    const id = pointId(point, region);
    const present = points.get(id);
    if (!present) points.set(id, point);
    else if (!present.label && point.label) points.set(id, { ...present, label: point.label });
  }
  return points.size === parsed.points.length ? parsed : { ...parsed, points: [...points.values()] };
}

/** Of a deal whose people are known by number alone the row names only the organisation: here of the one who has the deal. */
function ofOwner(told: ParsedContact): ParsedContact {
  if (told.kind === 'person') return told;
  return { ...told, kind: 'person', displayName: '', organisation: told.displayName || null };
}

function refer(directory: Directory, { custom }: ParsedContact, id: number): void {
  const recordId = custom[recordIdField];
  if (recordId) directory.refer(recordId, id);
}

/** What an organisation is found by that was only named by its people. */
export function organisationIdentity(displayName: string, { region }: Directory): Identity {
  const nothing = { givenName: null, familyName: null, organisation: null, points: [] };
  return identityOf({ kind: 'organisation', displayName, ...nothing }, region);
}

/**
 * Brings one contact of a file in: as a new one, as additions to one that is there, or not at all. Import and
 * rehearsal both do this, so that the one tells beforehand what the other does.
 */
export function bringIn(
  told: ParsedContact,
  directory: Directory,
  register: Register,
  choices: Choices,
): BroughtIn {
  const owner = directory.findReferred(told.dealContactIds);
  const parsed = withoutDoubles(owner === null ? told : ofOwner(told), directory.region);
  if (owner === null && !parsed.displayName) return { effect: 'nobody', ...nothing };
  const identity = identityOf(parsed, directory.region);
  const id = owner ?? directory.find(identity);
  if (id === null) {
    const facts = newFactsOf(noFacts, parsed, directory.currency);
    const added = register.add(parsed, facts);
    directory.add(added, identity);
    refer(directory, parsed, added);
    return { effect: 'added', ...nothing, deals: facts.deals.length };
  }
  // Rows further on may call the same contact by what this one calls it.
  if (owner === null) directory.add(id, identity);
  refer(directory, parsed, id);
  const known = register.known(id);
  if (known.isArchived) return { effect: 'archived', ...nothing };
  const facts = tellsFacts(parsed) ? register.facts(id) : noFacts;
  const conflicts = conflictsOf(known, parsed, directory, choices);
  const additions = additionsOf(known, facts, parsed, conflicts, directory);
  if (!additions) return { effect: 'already-there', conflicts, deals: 0 };
  register.change(id, additions, known);
  return { effect: 'updated', conflicts, deals: additions.deals.length };
}
