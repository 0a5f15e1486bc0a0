import { noonOf } from '../../../shared/lib/dates.ts';
import type { ContactPoint } from '../../../shared/model/contact.ts';
import type { PhoneRegion } from '../../../shared/rules/pointKey.ts';
import type { Names } from '../contacts/names.ts';
import { ContactWriter, type ContactWriting } from '../contacts/writer.ts';
import { sql } from '../database/sql.ts';
import type { WriteDb } from '../database/writeDb.ts';
import { enterStage } from '../funnel/commands.ts';
import { type BroughtIn, bringIn, organisationIdentity, type Register } from './bringIn.ts';
import type { Choices } from './differences.ts';
import { loadFacts } from './facts.ts';
import { FactWriter } from './factWriter.ts';
import { customOf, loadKnown, pointId } from './known.ts';
import { loadDirectory } from './matching.ts';
import type { Additions } from './merging.ts';
import type { ParsedConsent, ParsedContact } from './reading/parsedContact.ts';
import type { Start } from './start.ts';

function consentWriting(
  told: ParsedConsent | null,
): Pick<ContactWriting, 'consent' | 'consentAt' | 'consentOrigin'> {
  if (!told) return {};
  const at = told.at && (told.at.includes('T') ? told.at : noonOf(told.at));
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

/** Has what is there make room where the user has chosen what the file says. @returns uids of points that are to go. */
function makeRoom(db: WriteDb, id: number, { photo, gone }: Additions, region: PhoneRegion): string[] {
  if (photo) {
    const present = db.value<number>(sql`SELECT id FROM contact_photo WHERE contact_id = ${id}`);
    if (present !== undefined) db.remove('contact_photo', present);
  }
  if (gone.length === 0) return [];
  const points = db.all<ContactPoint & { uid: string }>(
    sql`SELECT uid, type, label, value FROM contact_point WHERE contact_id = ${id}`,
  );
  return points.filter((point) => gone.includes(pointId(point, region))).map(({ uid }) => uid);
}

/** Makes the function that brings one contact of a file into the workspace. */
export function createImporter(
  db: WriteDb,
  at: string,
  startIn: (parsed: ParsedContact) => Start | null,
): (parsed: ParsedContact, choices: Choices) => BroughtIn {
  const directory = loadDirectory(db);
  // An organisation that was only named is found again when the file has a row of its own for it.
  const writer = new ContactWriter(db, at, (id, name) =>
    directory.add(id, organisationIdentity(name, directory)),
  );
  const facts = new FactWriter(db, at);
  const register: Register = {
    add(parsed, told) {
      const start = startIn(parsed);
      const id = writer.add(newWriting(parsed, writer), {
        cause: 'import',
        circleId: start?.id ?? null,
        isUnsorted: start?.isUnsorted ?? false,
        stage: parsed.stage ?? 'lead',
      });
      facts.write(id, told);
      return id;
    },
    known: (id) => loadKnown(db, id, directory.region),
    facts: (id) => loadFacts(db, id),
    change(id, additions, { stage }) {
      const removed = makeRoom(db, id, additions, directory.region);
      const writing = additionsWriting(additions, writer);
      writer.change(id, { ...writing, points: { ...writing.points, removed } });
      if (additions.stage) enterStage(db, { id, stage }, additions.stage, { at, cause: 'import' });
      facts.write(id, additions);
    },
  };
  return (parsed, choices) => bringIn(parsed, directory, register, choices);
}
