import type {
  CheckedContactChanges,
  CheckedContactInput,
  TagsOfSeveral,
} from '../../../shared/model/contact.ts';
import type { Stage } from '../../../shared/model/lifecycle.ts';
import { Problem } from '../../../shared/model/problem.ts';
import { refuseClashes } from '../clashes.ts';
import type { ReadDb } from '../database/readDb.ts';
import { sql } from '../database/sql.ts';
import type { RowOf } from '../database/tables/index.ts';
import type { WriteDb } from '../database/writeDb.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { changedFacts, presentFacts } from './facts.ts';
import { circleRow, contactRow, contactRows, required, rowsOfContact } from './find.ts';
import { type Names, settleNames } from './names.ts';
import { ContactWriter, type Place } from './writer.ts';

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

/** The id of a custom field. @throws Problem `not-found`. */
function fieldId(db: ReadDb, uid: string): number {
  return required(db.value<number>(sql`SELECT id FROM custom_field WHERE uid = ${uid}`));
}

/** Writes a new contact as it was filled in. Part of a larger command. @throws Problem `contact-unnamed`. */
export function insertContact(
  db: WriteDb,
  input: CheckedContactInput,
  { at, ...place }: Place & { readonly at: string },
): number {
  const writer = new ContactWriter(db, at);
  const { points, addresses, tags, custom, referredBy, ...values } = input;
  return writer.add(
    {
      ...values,
      names: settleNames({ ...input, point: points[0]?.value ?? null }),
      organisation: input.kind === 'person' ? input.organisation : null,
      referredById: referrerId(db, referredBy, null),
      points: { added: points },
      addresses: { added: addresses },
      tags: { added: tags },
      custom: writer.valuesOf(custom),
    },
    place,
  );
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
  const circleId = input.circle === null ? null : circleRow(db, input.circle).id;
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

/** The names of a contact after the changes, or undefined when they say nothing about its name. */
function changedNames(
  db: ReadDb,
  present: RowOf<'contact'>,
  changes: CheckedContactChanges,
): Names | undefined {
  const { kind, displayName, givenName, familyName } = changes;
  if ([kind, displayName, givenName, familyName].every((part) => part === undefined)) return undefined;
  const hasParts = givenName !== undefined || familyName !== undefined;
  // A whole name alone is split; parts alone make a whole name.
  const parts =
    hasParts || displayName === undefined
      ? {
          givenName: givenName === undefined ? present.given_name : givenName,
          familyName: familyName === undefined ? present.family_name : familyName,
        }
      : { givenName: null, familyName: null };
  const organisation =
    changes.organisation === undefined
      ? db.value<string>(sql`SELECT display_name FROM contact WHERE id = ${present.organisation_id}`)
      : changes.organisation;
  return settleNames({
    ...parts,
    kind: kind ?? present.kind,
    displayName: displayName ?? (hasParts ? '' : present.display_name),
    organisation: organisation ?? null,
    point:
      rowsOfContact(db, 'contact_point', present.id)[0]?.value ?? changes.points?.added?.[0]?.value ?? null,
  });
}

/**
 * Changes what is given about a contact; circle and stage have their own commands.
 * @param input.began what the changes began with, in their shape; of removed parts too, as `changed`.
 * @throws Problem `not-found`, also for a point, address or field that is gone, `contact-unnamed`,
 * `referral-cycle`, `changed-meanwhile`, and `organisation-unplaced` for an organisation in no circle that would become a person.
 */
export function updateContact(
  workspace: Workspace,
  input: { uid: string; changes: CheckedContactChanges; began?: CheckedContactChanges | undefined },
): Promise<{ name: string }> {
  return workspace.command(
    'contacts.update',
    (db) => {
      const { uid, changes, began = {} } = input;
      const present = contactRow(db, uid);
      refuseClashes({
        began: changedFacts(began, {}),
        mine: changedFacts(changes, began),
        theirs: presentFacts(db, present),
      });
      if (changes.kind === 'person' && present.circle_id === null) {
        throw new Problem('organisation-unplaced', { name: present.display_name });
      }
      const { referredBy, custom, consent, ...rest } = changes;
      const names = changedNames(db, present, changes);
      new ContactWriter(db, workspace.clock().toISOString()).change(present.id, {
        ...rest,
        names,
        organisation: changes.kind === 'organisation' ? null : changes.organisation,
        referredById: referredBy === undefined ? undefined : referrerId(db, referredBy, present.id),
        // The same answer keeps its date.
        consent: consent === present.consent ? undefined : consent,
        custom:
          custom && new Map(Object.entries(custom).map(([field, value]) => [fieldId(db, field), value])),
      });
      return { name: names?.displayName ?? present.display_name };
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
    async (db) => {
      const changed = contactRows(db, contacts).filter((row) => (row.archived_at !== null) !== archived);
      const now = workspace.clock().toISOString();
      await workspace.running.each(changed, ({ id, archived_at: from }) => {
        db.update('contact', id, { archived_at: archived ? now : null });
        if (from !== null && from < now) {
          db.insert('archived_span', { contact_id: id, from_at: from, to_at: now });
        }
      });
      return { count: changed.length, name: changed.length === 1 ? (changed[0]?.display_name ?? '') : '' };
    },
    (result) => result,
  );
}

/** Gives several contacts tags and takes others away, as one command; counts those it changed. @throws Problem `not-found`. */
export function tagContacts(
  workspace: Workspace,
  { contacts, ...tags }: TagsOfSeveral,
): Promise<{ count: number; name: string }> {
  return workspace.command(
    'contacts.tag',
    async (db) => {
      const writer = new ContactWriter(db, workspace.clock().toISOString());
      const changed: string[] = [];
      await workspace.running.each(contactRows(db, contacts), ({ id, display_name: name }) => {
        if (writer.changeTags(id, tags)) changed.push(name);
      });
      return { count: changed.length, name: changed.length === 1 ? (changed[0] ?? '') : '' };
    },
    (result) => result,
  );
}
