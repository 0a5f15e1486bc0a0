import { texts } from '../../../shared/locales/texts.ts';
import { languages } from '../../../shared/model/language.ts';
import type { Names } from '../contacts/names.ts';
import { ContactWriter, type ContactWriting } from '../contacts/writer.ts';
import { sql } from '../database/sql.ts';
import type { RowOf } from '../database/tables/index.ts';
import type { WriteDb } from '../database/writeDb.ts';
import { type BroughtIn, bringIn, organisationIdentity, type Register } from './bringIn.ts';
import { newFactsOf, noFacts } from './facts.ts';
import { FactWriter } from './factWriter.ts';
import { customOf, loadKnown } from './known.ts';
import { loadDirectory } from './matching.ts';
import type { Additions } from './merging.ts';
import type { ParsedConsent, ParsedContact } from './reading/parsedContact.ts';

function consentWriting(
  told: ParsedConsent | null,
): Pick<ContactWriting, 'consent' | 'consentAt' | 'consentOrigin'> {
  if (!told) return {};
  const at = told.at && (told.at.includes('T') ? told.at : `${told.at}T12:00:00.000Z`);
  return { consent: told.consent, consentAt: at, consentOrigin: told.origin };
}

/** Everything a file tells about a contact, as it is written. */
function newWriting(parsed: ParsedContact, writer: ContactWriter): ContactWriting & { names: Names } {
  const { consent, ...told } = parsed;
  return {
    ...told,
    names: parsed,
    points: { added: parsed.points },
    addresses: { added: parsed.addresses },
    tags: { added: parsed.tags },
    custom: writer.valuesOf(customOf(parsed)),
    ...consentWriting(consent),
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
    ...consentWriting(additions.consent),
  };
}

/** Finds circles by their names: own ones, or those of default ones in any language of ours. */
function circlesByName(db: WriteDb): (name: string | null) => number | null {
  const ids = new Map(
    db.all<RowOf<'circle'>>(sql`SELECT * FROM circle ORDER BY position DESC`).flatMap((circle) => {
      const key = circle.default_key;
      const names = circle.name
        ? [circle.name]
        : languages.map((language) => (key ? texts[language].circles.names[key] : ''));
      return names.map((name) => [name.toLowerCase(), circle.id] as const);
    }),
  );
  return (name) => (name === null ? null : (ids.get(name.toLowerCase()) ?? null));
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
  const facts = new FactWriter(db, start.at);
  const circleId = circlesByName(db);
  const register: Register = {
    add(parsed) {
      const id = writer.add(newWriting(parsed, writer), {
        cause: 'import',
        circleId: parsed.kind === 'organisation' ? null : (circleId(parsed.circle) ?? start.circleId),
        stage: parsed.stage ?? 'lead',
      });
      facts.write(id, newFactsOf(noFacts, parsed, directory.currency));
      return id;
    },
    known: (id) => loadKnown(db, id, directory.region),
    change(id, additions) {
      writer.change(id, additionsWriting(additions, writer));
      facts.write(id, additions);
    },
  };
  return (parsed) => bringIn(parsed, directory, register);
}
