import type { CheckedContactInput, MoveCause } from '../../../shared/model/contact.ts';
import type { Stage } from '../../../shared/model/lifecycle.ts';
import { Problem } from '../../../shared/model/problem.ts';
import { sortName, splitName } from '../../../shared/rules/names.ts';
import type { ReadDb } from '../database/readDb.ts';
import { sql } from '../database/sql.ts';
import type { NewRow } from '../database/tables/index.ts';
import type { WriteDb } from '../database/writeDb.ts';
import type { Workspace } from '../workspace.ts';
import { contactRow, contactRows, required } from './find.ts';
import { setAddresses, setPoints, setTags } from './parts.ts';

/** Where a new contact starts, and what brought it there. */
export interface Start {
  readonly at: string;
  readonly cause: MoveCause;
  /** Null only for an organisation that is known through its people. */
  readonly circleId: number | null;
  readonly stage: Stage;
}

/** The name a contact goes by: the given one, else its parts, else a way to reach it. */
function displayNameOf(input: CheckedContactInput): string {
  const parts = [input.givenName, input.familyName].filter((part) => part !== null).join(' ');
  const name = input.displayName || parts || input.organisation || input.points[0]?.value;
  if (!name) throw new Problem('contact-unnamed');
  return name;
}

/** The names as they are stored; the parts are split off when only a whole name is given. */
function nameColumns(input: CheckedContactInput): NewRow<'contact'> {
  const name = displayNameOf(input);
  if (input.kind === 'organisation') {
    return { display_name: name, sort_name: name, given_name: null, family_name: null };
  }
  const unsplit = input.givenName === null && input.familyName === null && input.displayName !== '';
  const { given, family } = unsplit
    ? splitName(name)
    : { given: input.givenName ?? '', family: input.familyName ?? '' };
  return {
    display_name: name,
    sort_name: sortName({ given, family }) || name,
    given_name: given || null,
    family_name: family || null,
  };
}

/** The id of the organisation with this name, made when there is none. */
export function organisationId(db: WriteDb, name: string, at: string): number {
  const present = db.value<number>(
    sql`SELECT id FROM contact WHERE display_name = ${name} COLLATE NOCASE AND kind = 'organisation'`,
  );
  return (
    present ??
    db.insert('contact', {
      kind: 'organisation',
      display_name: name,
      sort_name: name,
      created_at: at,
    })
  );
}

/** Follows the referrals inward to see that nobody becomes their own ancestor. */
function referrerId(db: ReadDb, referrer: string | null, contactId: number | null): number | null {
  if (referrer === null) return null;
  const { id } = contactRow(db, referrer);
  const cyclic = db.value<number>(sql`
    WITH RECURSIVE ancestor (id) AS (
      SELECT ${id} UNION SELECT referred_by_id FROM contact JOIN ancestor USING (id)
      WHERE referred_by_id IS NOT NULL
    )
    SELECT 1 FROM ancestor WHERE id = ${contactId}`);
  if (cyclic) throw new Problem('referral-cycle');
  return id;
}

function contactColumns(
  db: WriteDb,
  input: CheckedContactInput,
  contactId: number | null,
  at: string,
): NewRow<'contact'> {
  return {
    kind: input.kind,
    ...nameColumns(input),
    organisation_id:
      input.kind === 'person' && input.organisation ? organisationId(db, input.organisation, at) : null,
    job_title: input.jobTitle,
    birthday: input.birthday,
    language: input.language,
    notes: input.notes,
    source: input.source,
    owner: input.owner,
    referred_by_id: referrerId(db, input.referredBy, contactId),
    consent: input.consent,
    consent_origin: input.consentOrigin,
    custom: JSON.stringify(input.custom),
  };
}

/** Writes a new contact with its parts, its first place and its first stage. Part of a larger command. */
export function insertContact(db: WriteDb, input: CheckedContactInput, start: Start): number {
  const id = db.insert('contact', {
    ...contactColumns(db, input, null, start.at),
    consent_at: input.consent === 'unknown' ? null : start.at,
    created_at: start.at,
    circle_id: start.circleId,
    stage: start.stage,
  });
  setPoints(db, id, input.points);
  setAddresses(db, id, input.addresses);
  setTags(db, id, input.tags);
  if (start.circleId !== null) {
    db.insert('circle_move', {
      contact_id: id,
      to_circle_id: start.circleId,
      at: start.at,
      cause: start.cause,
    });
  }
  db.insert('stage_move', { contact_id: id, to_stage: start.stage, at: start.at, cause: start.cause });
  return id;
}

/**
 * Adds a contact by hand at a moment. Part of a larger command.
 * @throws Problem `contact-unnamed`, `not-found`. @returns its uid and name.
 */
export function addContact(
  db: WriteDb,
  input: CheckedContactInput & { circle: string | null; stage: Stage },
  at: string,
): { uid: string; name: string } {
  if (input.circle === null && input.kind === 'person') throw new Problem('not-found');
  const circleId =
    input.circle === null
      ? null
      : required(db.value<number>(sql`SELECT id FROM circle WHERE uid = ${input.circle}`));
  const id = insertContact(db, input, { at, cause: 'hand', circleId, stage: input.stage });
  return required(
    db.get<{ uid: string; name: string }>(
      sql`SELECT uid, display_name AS name FROM contact WHERE id = ${id}`,
    ),
  );
}

/** Adds a contact. @throws Problem `contact-unnamed`, `not-found`. @returns its uid and name. */
export function createContact(
  workspace: Workspace,
  input: CheckedContactInput & { circle: string | null; stage: Stage },
): Promise<{ uid: string; name: string }> {
  return workspace.command(
    'contacts.create',
    (db) => addContact(db, input, workspace.clock().toISOString()),
    ({ name }) => ({ name }),
  );
}

/**
 * Changes a contact to what was filled in; circle and stage have their own commands.
 * @throws Problem `not-found`, `contact-unnamed`, `referral-cycle`, and `organisation-unplaced` for an
 * organisation in no circle that would become a person.
 */
export function updateContact(
  workspace: Workspace,
  { uid, contact: input }: { uid: string; contact: CheckedContactInput },
): Promise<{ name: string }> {
  return workspace.command(
    'contacts.update',
    (db) => {
      const present = contactRow(db, uid);
      if (input.kind === 'person' && present.circle_id === null) {
        throw new Problem('organisation-unplaced', { name: present.display_name });
      }
      const at = workspace.clock().toISOString();
      const columns = contactColumns(db, input, present.id, at);
      const consentAt = input.consent === present.consent ? present.consent_at : at;
      db.update('contact', present.id, { ...columns, consent_at: consentAt });
      setPoints(db, present.id, input.points);
      setAddresses(db, present.id, input.addresses);
      setTags(db, present.id, input.tags);
      return { name: columns.display_name ?? present.display_name };
    },
    ({ name }) => ({ name }),
  );
}

/** Archives contacts, or brings them back; archived contacts leave drawings, lists and waves. */
export function setArchived(
  workspace: Workspace,
  { contacts, archived }: { contacts: readonly string[]; archived: boolean },
): Promise<{ count: number; name: string }> {
  return workspace.command(
    archived ? 'contacts.archive' : 'contacts.restore',
    (db) => {
      const changed = contactRows(db, contacts).filter((row) => (row.archived_at !== null) !== archived);
      const at = archived ? workspace.clock().toISOString() : null;
      for (const { id } of changed) db.update('contact', id, { archived_at: at });
      return { count: changed.length, name: changed.length === 1 ? (changed[0]?.display_name ?? '') : '' };
    },
    (result) => result,
  );
}
