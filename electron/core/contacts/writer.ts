import type {
  Address,
  Consent,
  ContactPoint,
  MoveCause,
  PartChanges,
} from '../../../shared/model/contact.ts';
import { type PlainValues, plainFieldNames, plainFields } from '../../../shared/model/contactFields.ts';
import type { Stage } from '../../../shared/model/lifecycle.ts';
import { sortName } from '../../../shared/rules/names.ts';
import { type PhoneRegion, pointKey } from '../../../shared/rules/pointKey.ts';
import { type Sql, sql } from '../database/sql.ts';
import type { NewRow, RowOf } from '../database/tables/index.ts';
import type { WriteDb } from '../database/writeDb.ts';
import { phoneRegion } from '../settings/phoneRegion.ts';
import { required } from './find.ts';
import type { Names } from './names.ts';

/** A picture of a contact. */
export interface Photo {
  readonly mediaType: string;
  readonly base64: string;
}

/** By name; case does not count. */
interface TagChanges {
  readonly added?: readonly string[] | undefined;
  readonly removed?: readonly string[] | undefined;
}

/** What of a contact is written; what is left out stays as it is, or empty in a new one. */
export interface ContactWriting extends Partial<PlainValues> {
  readonly kind?: 'person' | 'organisation' | undefined;
  readonly names?: Names | undefined;
  /** By name; it is found or made. */
  readonly organisation?: string | null | undefined;
  readonly notes?: string | undefined;
  readonly referredById?: number | null | undefined;
  readonly consent?: Consent | undefined;
  /** Moment of it; now when left out or null. */
  readonly consentAt?: string | null | undefined;
  readonly consentOrigin?: string | null | undefined;
  readonly points?: PartChanges<ContactPoint> | undefined;
  readonly addresses?: PartChanges<Address> | undefined;
  readonly tags?: TagChanges | undefined;
  /** Values by the id of their field; an empty one is taken away. */
  readonly custom?: ReadonlyMap<number, string> | undefined;
  /** Only for a contact without one. */
  readonly photo?: Photo | null | undefined;
}

/** Where a new contact starts, and what brought it there. */
export interface Place {
  readonly cause: MoveCause;
  /** Null only for an organisation that is known through its people. */
  readonly circleId: number | null;
  /** Whether nobody chose that circle for them. */
  readonly isUnsorted?: boolean;
  readonly stage: Stage;
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

function nameColumns({ displayName, givenName, familyName }: Names): NewRow<'contact'> {
  return {
    display_name: displayName,
    sort_name: sortName({ given: givenName ?? '', family: familyName ?? '' }) || displayName,
    given_name: givenName,
    family_name: familyName,
  };
}

function plainColumns(writing: Partial<PlainValues>): NewRow<'contact'> {
  const columns: NewRow<'contact'> = {};
  for (const field of plainFieldNames) columns[plainFields[field].column] = writing[field];
  return columns;
}

function pointColumns(
  point: Partial<ContactPoint>,
  present: ContactPoint | undefined,
  region: PhoneRegion,
): Partial<RowOf<'contact_point'>> {
  const { type, label, value } = point;
  const keyType = type ?? present?.type;
  const keyValue = value ?? present?.value;
  if (keyType === undefined || keyValue === undefined) return { label };
  return { type, label, value, match_key: pointKey(keyType, keyValue, region) };
}

function addressColumns({ postalCode, ...address }: Partial<Address>): Partial<RowOf<'contact_address'>> {
  return { ...address, postal_code: postalCode };
}

/** The tables of what a contact has several of, each with a place in their order. */
type PartTable = 'contact_point' | 'contact_address';

/**
 * The one way in which contacts are written, by hand, by an import or whatever else fills them. Names are
 * settled and references found before; stays within one command.
 */
export class ContactWriter {
  readonly #db: WriteDb;
  readonly #at: string;
  readonly #region: PhoneRegion;
  readonly #organisationId: (name: string) => number;
  readonly #tagId: (name: string) => number;
  readonly #fieldId: (name: string) => number;

  /**
   * @param at the moment of the command.
   * @param onOrganisation is told about every organisation that people are written to belong to.
   */
  constructor(db: WriteDb, at: string, onOrganisation: (id: number, name: string) => void = () => {}) {
    this.#db = db;
    this.#at = at;
    this.#region = phoneRegion(db);
    this.#tagId = remembered((name) => this.#findTag(name) ?? db.insert('tag', { name }));
    this.#organisationId = remembered((name) => {
      const id = this.#findOrganisation(name) ?? this.#addOrganisation(name);
      onOrganisation(id, name);
      return id;
    });
    this.#fieldId = remembered((name) => this.#findField(name) ?? this.#addField(name));
  }

  #findTag(name: string): number | undefined {
    return this.#db.value(sql`SELECT id FROM tag WHERE name = ${name}`);
  }

  #findOrganisation(name: string): number | undefined {
    return this.#db.value(
      sql`SELECT id FROM contact WHERE display_name = ${name} COLLATE NOCASE AND kind = 'organisation'`,
    );
  }

  #addOrganisation(name: string): number {
    const row = { kind: 'organisation', display_name: name, sort_name: name, created_at: this.#at } as const;
    return this.#db.insert('contact', row);
  }

  #findField(name: string): number | undefined {
    return this.#db.value(sql`SELECT id FROM custom_field WHERE name = ${name}`);
  }

  #addField(name: string): number {
    const last = this.#db.value<number | null>(sql`SELECT max(position) FROM custom_field`) ?? 0;
    return this.#db.insert('custom_field', { name, type: 'text', options: '[]', position: last + 1 });
  }

  /** Custom values by the id of their field, as they are written; fields that are not there yet are made. */
  valuesOf(custom: Readonly<Record<string, string>>): Map<number, string> {
    const values = new Map<number, string>();
    for (const [name, value] of Object.entries(custom)) {
      const field = this.#fieldId(name);
      const present = values.get(field);
      // Two spellings of one name are one field; neither value is lost.
      values.set(field, present === undefined ? value : `${present}\n${value}`);
    }
    return values;
  }

  #columns(writing: ContactWriting): NewRow<'contact'> {
    const { names, organisation, consent } = writing;
    return {
      kind: writing.kind,
      ...(names && nameColumns(names)),
      organisation_id: organisation ? this.#organisationId(organisation) : (organisation as null | undefined),
      ...plainColumns(writing),
      notes: writing.notes,
      referred_by_id: writing.referredById,
      referred_at: typeof writing.referredById === 'number' ? this.#at : writing.referredById,
      consent,
      consent_at: consent === undefined ? undefined : (writing.consentAt ?? this.#at),
      consent_origin: writing.consentOrigin,
    };
  }

  #writeParts<Name extends PartTable, Part>(
    table: Name,
    contactId: number,
    { added = [], changed = [], removed = [] }: PartChanges<Part>,
    columnsOf: (part: Partial<Part>, present?: RowOf<Name>) => Partial<RowOf<Name>>,
    isNew: boolean,
  ): void {
    const from: Sql = { text: table, values: [] };
    const stored = (uid: string) =>
      this.#db.get<RowOf<Name>>(sql`SELECT * FROM ${from} WHERE uid = ${uid} AND contact_id = ${contactId}`);
    for (const uid of removed) {
      const row = stored(uid);
      if (row) this.#db.remove(table, row.id);
    }
    for (const { uid, changes } of changed) {
      const row = required(stored(uid));
      this.#db.update(table, row.id, columnsOf(changes, row));
    }
    if (added.length === 0) return;
    const last = isNew
      ? null
      : this.#db.value<number | null>(sql`SELECT max(position) FROM ${from} WHERE contact_id = ${contactId}`);
    const first = (last ?? -1) + 1;
    added.forEach((part, index) => {
      this.#db.insert(table, { contact_id: contactId, ...columnsOf(part), position: first + index });
    });
  }

  /** @returns whether that changed anything. */
  #writeTags(contactId: number, { added = [], removed = [] }: TagChanges, isNew: boolean): boolean {
    let isChanged = false;
    const present = new Map<number, number>();
    if (!isNew) {
      const rows = this.#db.all<{ id: number; tag_id: number }>(
        sql`SELECT id, tag_id FROM contact_tag WHERE contact_id = ${contactId}`,
      );
      for (const { id, tag_id } of rows) present.set(tag_id, id);
    }
    for (const name of removed) {
      const tag = this.#findTag(name);
      const link = tag === undefined ? undefined : present.get(tag);
      if (tag === undefined || link === undefined) continue;
      this.#db.remove('contact_tag', link);
      present.delete(tag);
      isChanged = true;
    }
    for (const name of added) {
      const tag = this.#tagId(name);
      if (present.has(tag)) continue;
      present.set(tag, this.#db.insert('contact_tag', { contact_id: contactId, tag_id: tag }));
      isChanged = true;
    }
    return isChanged;
  }

  /** Changes nothing but the tags of a contact. @returns whether that changed anything. */
  changeTags(id: number, tags: TagChanges): boolean {
    return this.#writeTags(id, tags, false);
  }

  #writeCustom(contactId: number, values: ReadonlyMap<number, string>, isNew: boolean): void {
    for (const [field, value] of values) {
      const present = isNew
        ? undefined
        : this.#db.value<number>(
            sql`SELECT id FROM custom_value WHERE contact_id = ${contactId} AND field_id = ${field}`,
          );
      if (present === undefined) {
        if (value !== '') this.#db.insert('custom_value', { contact_id: contactId, field_id: field, value });
      } else if (value === '') this.#db.remove('custom_value', present);
      else this.#db.update('custom_value', present, { value });
    }
  }

  #writeAround(contactId: number, writing: ContactWriting, isNew: boolean): void {
    const { points, addresses, tags, custom, photo } = writing;
    if (points) {
      const columnsOf = (point: Partial<ContactPoint>, present?: ContactPoint) =>
        pointColumns(point, present, this.#region);
      this.#writeParts('contact_point', contactId, points, columnsOf, isNew);
    }
    if (addresses) this.#writeParts('contact_address', contactId, addresses, addressColumns, isNew);
    if (tags) this.#writeTags(contactId, tags, isNew);
    if (custom) this.#writeCustom(contactId, custom, isNew);
    if (photo) {
      const data = Buffer.from(photo.base64, 'base64');
      this.#db.insert('contact_photo', { contact_id: contactId, media_type: photo.mediaType, data });
    }
  }

  /** Adds a contact with its first place and its first stage. @returns its id. */
  add(
    writing: ContactWriting & { readonly names: Names },
    { circleId, isUnsorted = false, stage, cause }: Place,
  ): number {
    const at = this.#at;
    const consent = writing.consent ?? 'unknown';
    const id = this.#db.insert('contact', {
      ...this.#columns(writing),
      kind: writing.kind ?? 'person',
      notes: writing.notes ?? '',
      consent,
      // What was never asked about has no date.
      consent_at: consent === 'unknown' ? null : (writing.consentAt ?? at),
      circle_id: circleId,
      is_unsorted: isUnsorted ? 1 : 0,
      stage,
      created_at: at,
    });
    this.#writeAround(id, writing, true);
    if (circleId !== null) {
      this.#db.insert('circle_move', { contact_id: id, to_circle_id: circleId, at, cause });
    }
    this.#db.insert('stage_move', { contact_id: id, to_stage: stage, at, cause });
    return id;
  }

  /**
   * Changes a contact. A given consent is one that was given now, unless it says when.
   * @throws Problem `not-found` for a point or address that is gone.
   */
  change(id: number, writing: ContactWriting): void {
    this.#db.update('contact', id, this.#columns(writing));
    this.#writeAround(id, writing, false);
  }
}
