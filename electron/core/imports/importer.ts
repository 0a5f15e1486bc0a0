import type { Names } from '../contacts/names.ts';
import { ContactWriter, type ContactWriting } from '../contacts/writer.ts';
import type { WriteDb } from '../database/writeDb.ts';
import { type BroughtIn, bringIn, organisationIdentity, type Register } from './bringIn.ts';
import { customOf, loadKnown } from './known.ts';
import { loadDirectory } from './matching.ts';
import type { Additions } from './merging.ts';
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
 * Makes the function that brings one contact of a file into the workspace. An organisation starts in no circle:
 * it is known through its people.
 */
export function createImporter(
  db: WriteDb,
  start: { readonly at: string; readonly circleId: number },
): (parsed: ParsedContact) => BroughtIn {
  const directory = loadDirectory(db);
  // An organisation that was only named is found again when the file has a row of its own for it.
  const writer = new ContactWriter(db, start.at, (id, name) =>
    directory.add(id, organisationIdentity(name, directory)),
  );
  const register: Register = {
    add: (parsed) =>
      writer.add(newWriting(parsed, writer), {
        cause: 'import',
        circleId: parsed.kind === 'organisation' ? null : start.circleId,
        stage: parsed.stage ?? 'lead',
      }),
    known: (id) => loadKnown(db, id, directory.region),
    change: (id, additions) => writer.change(id, additionsWriting(additions, writer)),
  };
  return (parsed) => bringIn(parsed, directory, register);
}
