import type { Address, ContactPoint } from '../../../shared/model/contact.ts';
import { pointKey } from '../../../shared/rules/matchKey.ts';
import { sortName } from '../../../shared/rules/names.ts';
import { organisationId } from '../contacts/commands.ts';
import { tagId } from '../contacts/parts.ts';
import type { NewRow } from '../database/tables/index.ts';
import type { WriteDb } from '../database/writeDb.ts';
import { customOf, type KnownContact } from './known.ts';
import type { Additions } from './merging.ts';
import type { ParsedContact, ParsedPhoto } from './reading/parsedContact.ts';

/** Where the contacts of an import start. */
export interface ImportStart {
  readonly at: string;
  readonly circleId: number;
}

/** Remembers what was found or made under a name: thousands of contacts share a few organisations and tags. */
function remembered(find: (name: string) => number): (name: string) => number {
  const ids = new Map<string, number>();
  return (name) => {
    const key = name.toLowerCase();
    const id = ids.get(key) ?? find(name);
    ids.set(key, id);
    return id;
  };
}

function nameColumns(
  contact: Pick<ParsedContact, 'displayName' | 'givenName' | 'familyName'>,
): NewRow<'contact'> {
  const { displayName, givenName, familyName } = contact;
  return {
    display_name: displayName,
    sort_name: sortName({ given: givenName ?? '', family: familyName ?? '' }) || displayName,
    given_name: givenName,
    family_name: familyName,
  };
}

/**
 * Writes contacts of a file into the workspace, without looking up what a new contact cannot have. Stays
 * within one command.
 */
export class ContactWriter {
  readonly #db: WriteDb;
  readonly #start: ImportStart;
  readonly #organisationId: (name: string) => number;
  readonly #tagId: (name: string) => number;

  /** `onOrganisation` is told about every organisation that people are written to belong to. */
  constructor(db: WriteDb, start: ImportStart, onOrganisation: (id: number, name: string) => void) {
    this.#db = db;
    this.#start = start;
    this.#tagId = remembered((name) => tagId(db, name));
    this.#organisationId = remembered((name) => {
      const id = organisationId(db, name, start.at);
      onOrganisation(id, name);
      return id;
    });
  }

  #writePoints(contactId: number, points: readonly ContactPoint[], from: number): void {
    points.forEach((point, index) => {
      const match_key = pointKey(point.type, point.value);
      this.#db.insert('contact_point', {
        contact_id: contactId,
        ...point,
        match_key,
        position: from + index,
      });
    });
  }

  #writeAddresses(contactId: number, addresses: readonly Address[], from: number): void {
    addresses.forEach(({ postalCode, ...address }, index) => {
      const position = from + index;
      this.#db.insert('contact_address', {
        contact_id: contactId,
        ...address,
        postal_code: postalCode,
        position,
      });
    });
  }

  #writeTags(contactId: number, tags: readonly string[]): void {
    for (const tag of tags)
      this.#db.insert('contact_tag', { contact_id: contactId, tag_id: this.#tagId(tag) });
  }

  #writePhoto(contactId: number, photo: ParsedPhoto | null): void {
    if (!photo) return;
    const data = Buffer.from(photo.base64, 'base64');
    this.#db.insert('contact_photo', { contact_id: contactId, media_type: photo.mediaType, data });
  }

  /** Adds a contact. An organisation starts in no circle: it is known through its people. @returns its id. */
  add(contact: ParsedContact): number {
    const { at } = this.#start;
    const circleId = contact.kind === 'organisation' ? null : this.#start.circleId;
    const stage = contact.stage ?? 'lead';
    const id = this.#db.insert('contact', {
      kind: contact.kind,
      ...nameColumns(contact),
      organisation_id: contact.organisation ? this.#organisationId(contact.organisation) : null,
      job_title: contact.jobTitle,
      birthday: contact.birthday,
      language: contact.language,
      notes: contact.notes,
      source: contact.source,
      owner: contact.owner,
      custom: JSON.stringify(customOf(contact)),
      circle_id: circleId,
      stage,
      created_at: at,
    });
    this.#writePoints(id, contact.points, 0);
    this.#writeAddresses(id, contact.addresses, 0);
    this.#writeTags(id, contact.tags);
    this.#writePhoto(id, contact.photo);
    if (circleId !== null) {
      this.#db.insert('circle_move', { contact_id: id, to_circle_id: circleId, at, cause: 'import' });
    }
    this.#db.insert('stage_move', { contact_id: id, to_stage: stage, at, cause: 'import' });
    return id;
  }

  /** Writes what a file adds to a contact. */
  update(id: number, known: KnownContact, additions: Additions): void {
    const { filled, name, organisation } = additions;
    this.#db.update('contact', id, {
      ...(name && nameColumns(name)),
      ...(organisation && { organisation_id: this.#organisationId(organisation) }),
      job_title: filled.jobTitle,
      birthday: filled.birthday,
      language: filled.language,
      source: filled.source,
      owner: filled.owner,
      notes: additions.notes ?? undefined,
      custom: additions.custom ? JSON.stringify(additions.custom) : undefined,
    });
    this.#writePoints(id, additions.points, known.points.length);
    this.#writeAddresses(id, additions.addresses, known.addresses.length);
    this.#writeTags(id, additions.tags);
    this.#writePhoto(id, additions.photo);
  }
}
