import type { ContactPoint } from '../../../shared/model/contact.ts';
import type { PhoneRegion } from '../../../shared/rules/pointKey.ts';
import type { ReadDb } from '../database/readDb.ts';
import { sql } from '../database/sql.ts';
import { phoneRegion } from '../settings/phoneRegion.ts';
import { workspaceCurrency } from '../settings/preferences.ts';
import { type Identifiable, type Identity, identityOf, identityWith, namesFit } from './identity.ts';
import type { Ways } from './known.ts';
import { recordIdField } from './reading/parsedContact.ts';

/** Whether both have points of a kind and none of them is the same. */
function pointsDiffer(known: Identity, sought: Identity, type: 'email' | 'phone'): boolean {
  const ofType = (id: string) => id.startsWith(`${type}:`);
  const theirs = known.points.filter(ofType);
  const ours = sought.points.filter(ofType);
  return theirs.length > 0 && ours.length > 0 && !ours.some((id) => theirs.includes(id));
}

/** Whether contacts of one name are one person, judged by their organisations and else by their points. */
function isSameByName(known: Identity, sought: Identity): boolean {
  if (known.kind === 'organisation') return true;
  if (known.organisation && sought.organisation) return known.organisation === sought.organisation;
  if (pointsDiffer(known, sought, 'email') || pointsDiffer(known, sought, 'phone')) return false;
  if (!known.organisation && !sought.organisation) return true;
  // One of them has no organisation: a shared point says they are one, and so does telling nothing at all.
  const hasShared = sought.points.some((point) => known.points.includes(point));
  return hasShared || (sought.points.length === 0 && !sought.organisation);
}

/**
 * Of many contacts under one key only the first are compared, so that a file of namesakes stays quick. Each
 * of them is still found under the keys that hold a name together with something else.
 */
const compared = 100;

const nobody: readonly number[] = [];

/** The keys under which a contact can be found. */
interface Keys {
  readonly name: string;
  readonly organisation: string | null;
  readonly points: readonly string[];
  readonly identities: readonly string[];
}

function keysOf({ kind, name: own, organisation, points, identities }: Identity): Keys {
  const name = `${kind} ${own}`;
  return {
    name,
    organisation: organisation ? `${name} of ${organisation}` : null,
    points: points.map((point) => `${name} at ${point}`),
    identities: identities.map((identity) => `${kind} ${identity}`),
  };
}

/**
 * Finds the contact of the workspace that a contact of a file is: by e-mail address or LinkedIn profile,
 * else by name and organisation. Holds what everybody is recognised by, so that looking for somebody, who
 * mostly is not there yet, asks nothing of the file.
 */
export class Directory implements Ways {
  readonly #identities = new Map<number, Identity>();
  /** Most keys have one contact; hundreds of thousands of lists of one would cost more than all else. */
  readonly #ids = new Map<string, number | number[]>();
  /** Contacts by what other programs know them by. */
  readonly #referred = new Map<string, number>();
  readonly region: PhoneRegion;
  readonly currency: string;
  #latest: { readonly identity: Identity; readonly keys: Keys } | undefined;

  constructor({ region, currency }: Ways) {
    this.region = region;
    this.currency = currency;
  }

  /** Makes a contact findable by what another program knows it by. */
  refer(recordId: string, id: number): void {
    this.#referred.set(recordId, id);
  }

  /** The first contact that another program knows by one of these, or null. */
  findReferred(recordIds: readonly string[]): number | null {
    return recordIds.map((recordId) => this.#referred.get(recordId)).find((id) => id !== undefined) ?? null;
  }

  #put(key: string, id: number): void {
    const present = this.#ids.get(key);
    if (present === undefined) this.#ids.set(key, id);
    else if (typeof present !== 'number') {
      if (present.length < compared && !present.includes(id)) present.push(id);
    } else if (present !== id) this.#ids.set(key, [present, id]);
  }

  #under(key: string): readonly number[] {
    const present = this.#ids.get(key) ?? nobody;
    return typeof present === 'number' ? [present] : present;
  }

  /** What a contact is found by. Who is sought is mostly added next: that is worked out once. */
  #keysOf(identity: Identity): Keys {
    if (this.#latest?.identity !== identity) this.#latest = { identity, keys: keysOf(identity) };
    return this.#latest.keys;
  }

  /** Makes a contact findable by what is known about it, and by what was known before. */
  add(id: number, identity: Identity): void {
    const known = this.#identities.get(id);
    this.#identities.set(id, known ? identityWith(known, identity) : identity);
    const { name, organisation, points, identities } = this.#keysOf(identity);
    this.#put(name, id);
    if (organisation !== null) this.#put(organisation, id);
    for (const point of points) this.#put(point, id);
    for (const own of identities) this.#put(own, id);
  }

  /** The first under a key who is the one that is sought. */
  #first(key: string, isSame: (known: Identity) => boolean = () => true): number | undefined {
    return this.#under(key).find((id) => isSame(this.#identities.get(id)!));
  }

  /** The id of the contact that this is, or null: the surest keys come first. */
  find(sought: Identity): number | null {
    const { name, organisation, points, identities } = this.#keysOf(sought);
    for (const point of points) {
      const id = this.#first(point);
      if (id !== undefined) return id;
    }
    for (const own of identities) {
      const id = this.#first(own, (known) => namesFit(known, sought));
      if (id !== undefined) return id;
    }
    const colleague = organisation === null ? undefined : this.#first(organisation);
    return colleague ?? this.#first(name, (known) => isSameByName(known, sought)) ?? null;
  }
}

/** The directory of everybody in the workspace, archived contacts included. */
export function loadDirectory(db: ReadDb): Directory {
  const directory = new Directory({ region: phoneRegion(db), currency: workspaceCurrency(db) });
  const points = Map.groupBy(
    db.all<{ contactId: number; type: ContactPoint['type']; value: string }>(
      sql`SELECT contact_id AS contactId, type, value FROM contact_point`,
    ),
    (point) => point.contactId,
  );
  const contacts = db.all<Omit<Identifiable, 'points'> & { id: number }>(sql`
    SELECT contact.id, contact.kind, contact.display_name AS displayName, contact.given_name AS givenName,
           contact.family_name AS familyName, organisation.display_name AS organisation
    FROM contact LEFT JOIN contact AS organisation ON organisation.id = contact.organisation_id
    ORDER BY contact.id`);
  for (const contact of contacts) {
    directory.add(
      contact.id,
      identityOf({ ...contact, points: points.get(contact.id) ?? [] }, directory.region),
    );
  }
  const referred = db.all<{ id: number; recordId: string }>(sql`
    SELECT contact_id AS id, value AS recordId FROM custom_value
    WHERE field_id = (SELECT id FROM custom_field WHERE name = ${recordIdField})`);
  for (const { id, recordId } of referred) directory.refer(recordId, id);
  return directory;
}
