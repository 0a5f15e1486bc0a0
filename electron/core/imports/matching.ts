import { nameKey } from '../../../shared/rules/matchKey.ts';
import type { ReadDb } from '../database/readDb.ts';
import { sql } from '../database/sql.ts';
import { comparedName, identityKey, namesFit } from './identity.ts';
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
    return nameKey(known.organisation) === nameKey(parsed.organisation);
  }
  if (pointsDiffer(known, parsed, 'email') || pointsDiffer(known, parsed, 'phone')) return false;
  if (!known.organisation && !parsed.organisation) return true;
  // One of them has no organisation: a shared point says they are one, and so does telling nothing at all.
  const hasShared = parsed.points.some((point) => known.points.includes(pointId(point)));
  return hasShared || (parsed.points.length === 0 && !parsed.organisation);
}

/**
 * Finds the contact of the workspace that a contact of a file is: by e-mail address or LinkedIn profile,
 * else by name and organisation. Holds keys only; the contacts themselves are looked up when one matches.
 */
export class Directory {
  readonly #byIdentity = new Map<string, number[]>();
  readonly #byName = new Map<string, number[]>();

  #put(map: Map<string, number[]>, key: string, id: number): void {
    const present = map.get(key);
    if (!present) map.set(key, [id]);
    else if (!present.includes(id)) present.push(id);
  }

  /** Makes a contact findable by what a file told about it. */
  add(
    id: number,
    contact: Pick<ParsedContact, 'kind' | 'displayName' | 'givenName' | 'familyName' | 'points'>,
  ): void {
    this.#put(this.#byName, `${contact.kind}:${comparedName(contact)}`, id);
    for (const point of contact.points) {
      const key = identityKey(point);
      if (key) this.#put(this.#byIdentity, key, id);
    }
  }

  /** The contact that this is, or null. `knownOf` gives the contact with an id. */
  find(
    parsed: ParsedContact,
    knownOf: (id: number) => KnownContact,
  ): { id: number; known: KnownContact } | null {
    for (const point of parsed.points) {
      const key = identityKey(point);
      for (const id of (key && this.#byIdentity.get(key)) || []) {
        const known = knownOf(id);
        if (known.kind === parsed.kind && namesFit(known, parsed)) return { id, known };
      }
    }
    for (const id of this.#byName.get(`${parsed.kind}:${comparedName(parsed)}`) ?? []) {
      const known = knownOf(id);
      if (isSameByName(known, parsed)) return { id, known };
    }
    return null;
  }
}

/** The directory of everybody in the workspace, archived contacts included. */
export function loadDirectory(db: ReadDb): Directory {
  const directory = new Directory();
  const contacts = db.all<{
    id: number;
    kind: 'person' | 'organisation';
    displayName: string;
    givenName: string | null;
    familyName: string | null;
  }>(sql`
    SELECT id, kind, display_name AS displayName, given_name AS givenName, family_name AS familyName
    FROM contact ORDER BY id`);
  const points = Map.groupBy(
    db.all<{ contactId: number; type: 'email' | 'link'; value: string }>(sql`
      SELECT contact_id AS contactId, type, value FROM contact_point
      WHERE type = 'email' OR (type = 'link' AND value LIKE '%linkedin.com/in/%')`),
    (point) => point.contactId,
  );
  for (const contact of contacts) {
    const own = (points.get(contact.id) ?? []).map((point) => ({ ...point, label: null }));
    directory.add(contact.id, { ...contact, points: own });
  }
  return directory;
}
