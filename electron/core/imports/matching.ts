import type { ContactPoint } from '../../../shared/model/contact.ts';
import type { ReadDb } from '../database/readDb.ts';
import { sql } from '../database/sql.ts';
import { comparedName, identityKey, nameId, namesFit } from './identity.ts';
import { type KnownContact, pointId } from './known.ts';
import type { ParsedContact } from './reading/parsedContact.ts';

/** Whether both have points of a kind and none of them is the same. */
function pointsDiffer(known: KnownContact, parsed: ParsedContact, type: 'email' | 'phone'): boolean {
  const theirs = known.points.filter((id) => id.startsWith(`${type}:`));
  const ours = parsed.points.filter((point) => point.type === type).map(pointId);
  return theirs.length > 0 && ours.length > 0 && !ours.some((id) => theirs.includes(id));
}

/** Whether contacts of one name are one person, judged by their organisations and else by their points. */
function isSameByName(known: KnownContact, parsed: ParsedContact): boolean {
  if (known.kind === 'organisation') return true;
  if (known.organisation && parsed.organisation) {
    return nameId(known.organisation) === nameId(parsed.organisation);
  }
  if (pointsDiffer(known, parsed, 'email') || pointsDiffer(known, parsed, 'phone')) return false;
  if (!known.organisation && !parsed.organisation) return true;
  // One of them has no organisation: a shared point says they are one, and so does telling nothing at all.
  const hasShared = parsed.points.some((point) => known.points.includes(pointId(point)));
  return hasShared || (parsed.points.length === 0 && !parsed.organisation);
}

/** What a contact is found by. */
export type Findable = Pick<
  ParsedContact,
  'kind' | 'displayName' | 'givenName' | 'familyName' | 'organisation'
> & { readonly points: readonly Pick<ContactPoint, 'type' | 'value'>[] };

/**
 * Of many contacts under one key only the first are compared, so that a file of namesakes stays quick. Each
 * of them is still found under the keys that hold a name together with something else.
 */
const compared = 100;

/**
 * Finds the contact of the workspace that a contact of a file is: by e-mail address or LinkedIn profile,
 * else by name and organisation. Holds keys only; the contacts themselves are looked up when a key fits.
 */
export class Directory {
  /** Most keys have one contact; hundreds of thousands of lists of one would cost more than all else. */
  readonly #ids = new Map<string, number | number[]>();

  #put(key: string, id: number): void {
    const present = this.#ids.get(key);
    if (present === undefined) this.#ids.set(key, id);
    else if (typeof present !== 'number') {
      if (present.length < compared && !present.includes(id)) present.push(id);
    } else if (present !== id) this.#ids.set(key, [present, id]);
  }

  #under(key: string): readonly number[] {
    const present = this.#ids.get(key) ?? [];
    return typeof present === 'number' ? [present] : present;
  }

  /** Makes a contact findable by what is known about it. */
  add(id: number, contact: Findable): void {
    const name = `${contact.kind} ${comparedName(contact)}`;
    this.#put(name, id);
    if (contact.organisation) this.#put(`${name} of ${nameId(contact.organisation)}`, id);
    for (const point of contact.points) {
      this.#put(`${name} at ${pointId(point)}`, id);
      const identity = identityKey(point);
      if (identity) this.#put(`${contact.kind} ${identity}`, id);
    }
  }

  /** The keys under which a contact can be found, surest first, with the test that those found must pass. */
  *#searches(parsed: ParsedContact): Generator<[key: string, isSame: (known: KnownContact) => boolean]> {
    const name = `${parsed.kind} ${comparedName(parsed)}`;
    for (const point of parsed.points) yield [`${name} at ${pointId(point)}`, () => true];
    for (const point of parsed.points) {
      const identity = identityKey(point);
      if (identity) yield [`${parsed.kind} ${identity}`, (known) => namesFit(known, parsed)];
    }
    if (parsed.organisation) yield [`${name} of ${nameId(parsed.organisation)}`, () => true];
    yield [name, (known) => isSameByName(known, parsed)];
  }

  /** The contact that this is, or null. `knownOf` gives the contact with an id. */
  find(
    parsed: ParsedContact,
    knownOf: (id: number) => KnownContact,
  ): { id: number; known: KnownContact } | null {
    for (const [key, isSame] of this.#searches(parsed)) {
      for (const id of this.#under(key)) {
        const known = knownOf(id);
        if (isSame(known)) return { id, known };
      }
    }
    return null;
  }
}

/** The directory of everybody in the workspace, archived contacts included. */
export function loadDirectory(db: ReadDb): Directory {
  const directory = new Directory();
  const points = Map.groupBy(
    db.all<{ contactId: number; type: ContactPoint['type']; value: string }>(
      sql`SELECT contact_id AS contactId, type, value FROM contact_point`,
    ),
    (point) => point.contactId,
  );
  const contacts = db.all<Omit<Findable, 'points'> & { id: number }>(sql`
    SELECT contact.id, contact.kind, contact.display_name AS displayName, contact.given_name AS givenName,
           contact.family_name AS familyName, organisation.display_name AS organisation
    FROM contact LEFT JOIN contact AS organisation ON organisation.id = contact.organisation_id
    ORDER BY contact.id`);
  for (const contact of contacts) {
    directory.add(contact.id, { ...contact, points: points.get(contact.id) ?? [] });
  }
  return directory;
}
