import { texts } from '../../../shared/locales/texts.ts';
import { plainFieldNames } from '../../../shared/model/contactFields.ts';
import type { Language } from '../../../shared/model/language.ts';
import type { ReadDb } from '../database/readDb.ts';
import { customFields, type LeavingContact, leavingContacts, mostParts } from './contacts.ts';

/** A column of a table of contacts. */
interface Column {
  readonly head: string;
  cell(contact: LeavingContact): string | null;
}

/** Contacts as a table: the heads of its columns, and a row for each. */
export interface ContactTable {
  readonly heads: readonly string[];
  readonly rows: Iterable<readonly string[]>;
}

const pointTypes = ['email', 'phone', 'link'] as const;

/** The columns of parts that a contact may have several of: `E-mail`, `E-mail 2`. */
function repeated(
  head: string,
  times: number,
  cell: (contact: LeavingContact, index: number) => string | null | undefined,
): Column[] {
  return Array.from({ length: times }, (_, index) => ({
    head: index === 0 ? head : `${head} ${index + 1}`,
    cell: (contact) => cell(contact, index) ?? null,
  }));
}

/** The name of a circle in a language. */
export function circleName(circle: LeavingContact['circle'], language: Language): string | null {
  if (circle === null) return null;
  return circle.name ?? (circle.key && texts[language].circles.names[circle.key]) ?? null;
}

function columnsOf(
  language: Language,
  most: Readonly<Record<string, number>>,
  fields: readonly string[],
): Column[] {
  const words = texts[language];
  const heads = words.exports.columns;
  const addressParts = [
    ['street', heads.street],
    ['postal_code', heads.postalCode],
    ['city', heads.city],
    ['region', heads.region],
    ['country', heads.country],
  ] as const;
  return [
    { head: heads.name, cell: ({ row }) => row.display_name },
    { head: heads.givenName, cell: ({ row }) => row.given_name },
    { head: heads.familyName, cell: ({ row }) => row.family_name },
    { head: heads.kind, cell: ({ row }) => words.contacts.fields[row.kind] },
    { head: heads.organisation, cell: ({ organisation }) => organisation },
    ...plainFieldNames.map((field) => ({
      head: words.contacts.fields[field],
      cell: (contact: LeavingContact) => contact[field],
    })),
    ...pointTypes.flatMap((type) =>
      repeated(
        words.contacts.fields[type],
        Math.max(1, most[type] ?? 0),
        ({ points }, index) => points.filter((point) => point.type === type).at(index)?.value,
      ),
    ),
    ...Array.from({ length: Math.max(1, most.address ?? 0) }, (_, index) =>
      addressParts.map(([part, head]) => ({
        head: index === 0 ? head : `${head} ${index + 1}`,
        cell: ({ addresses }: LeavingContact) => addresses[index]?.[part] ?? null,
      })),
    ).flat(),
    { head: heads.tags, cell: ({ tags }) => tags.join(', ') },
    { head: heads.circle, cell: ({ circle }) => circleName(circle, language) },
    { head: heads.stage, cell: ({ row }) => words.stages[row.stage] },
    { head: heads.referredBy, cell: ({ referredBy }) => referredBy },
    { head: heads.consent, cell: ({ row }) => words.contacts.consent[row.consent] },
    { head: heads.consentAt, cell: ({ row }) => row.consent_at },
    { head: heads.consentOrigin, cell: ({ row }) => row.consent_origin },
    { head: heads.notes, cell: ({ row }) => row.notes },
    ...fields.map((field) => ({
      head: field,
      cell: ({ custom }: LeavingContact) => custom.get(field) ?? null,
    })),
    { head: heads.createdAt, cell: ({ row }) => row.created_at },
    { head: heads.archivedAt, cell: ({ row }) => row.archived_at },
  ];
}

/** Makes a table of contacts. @param ids null for all who are not in the archive. */
export function contactTable(db: ReadDb, ids: readonly number[] | null, language: Language): ContactTable {
  const columns = columnsOf(language, mostParts(db, ids), customFields(db));
  function* rows(): Generator<readonly string[]> {
    for (const contact of leavingContacts(db, ids)) yield columns.map(({ cell }) => cell(contact) ?? '');
  }
  return { heads: columns.map(({ head }) => head), rows: rows() };
}
