import type { ImportEffect } from '../../../shared/model/importRun.ts';
import type { Names } from '../contacts/names.ts';
import { ContactWriter, type ContactWriting } from '../contacts/writer.ts';
import type { WriteDb } from '../database/writeDb.ts';
import { identityOf } from './identity.ts';
import { customOf, loadKnown } from './known.ts';
import { loadDirectory } from './matching.ts';
import { type Additions, additionsOf } from './merging.ts';
import type { ParsedContact } from './reading/parsedContact.ts';

/** Everything a file tells about a contact, as it is written. */
function newWriting(parsed: ParsedContact, writer: ContactWriter): ContactWriting & { names: Names } {
  return {
    ...parsed,
    names: parsed,
    points: { added: parsed.points },
    addresses: { added: parsed.addresses },
    tags: { added: parsed.tags },
    custom: writer.valuesOf(customOf(parsed)),
  };
}

/** What a file adds to a contact, as it is written. */
function additionsWriting(additions: Additions, writer: ContactWriter): ContactWriting {
  return {
    ...additions.filled,
    names: additions.names ?? undefined,
    organisation: additions.organisation ?? undefined,
    notes: additions.notes ?? undefined,
    points: { added: additions.points },
    addresses: { added: additions.addresses },
    tags: { added: additions.tags },
    custom: writer.valuesOf(additions.custom),
    photo: additions.photo,
  };
}

/**
 * Makes the function that brings one contact of a file into the workspace: as a new one, as additions to one
 * that is there, or not at all. An organisation starts in no circle: it is known through its people.
 */
export function createImporter(
  db: WriteDb,
  start: { readonly at: string; readonly circleId: number },
): (parsed: ParsedContact) => ImportEffect {
  const directory = loadDirectory(db);
  // An organisation that was only named is found again when the file has a row of its own for it.
  const writer = new ContactWriter(db, start.at, (id, displayName) =>
    directory.add(
      id,
      identityOf({
        kind: 'organisation',
        displayName,
        givenName: null,
        familyName: null,
        organisation: null,
        points: [],
      }),
    ),
  );
  return (parsed) => {
    const identity = identityOf(parsed);
    const id = directory.find(identity);
    if (id === null) {
      const place = {
        cause: 'import',
        circleId: parsed.kind === 'organisation' ? null : start.circleId,
        stage: parsed.stage ?? 'lead',
      } as const;
      directory.add(writer.add(newWriting(parsed, writer), place), identity);
      return 'added';
    }
    // Rows further on may call the same contact by what this one calls it.
    directory.add(id, identity);
    const known = loadKnown(db, id);
    if (known.isArchived) return 'archived';
    const additions = additionsOf(known, parsed);
    if (!additions) return 'already-there';
    writer.change(id, additionsWriting(additions, writer));
    return 'updated';
  };
}
