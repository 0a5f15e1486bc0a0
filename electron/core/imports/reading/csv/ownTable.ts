import { texts } from '../../../../../shared/locales/texts.ts';
import { plainFieldNames } from '../../../../../shared/model/contactFields.ts';
import type { ImportField } from '../../../../../shared/model/import.ts';
import { languages } from '../../../../../shared/model/language.ts';
import { stages } from '../../../../../shared/model/lifecycle.ts';
import type { HeaderMeaning } from './headers.ts';

/** What the columns of our own tables hold, by their heads; those of fields that users made up are not among them. */
type Heads = ReadonlyMap<string, ImportField>;

const headsOf = (language: (typeof languages)[number]): Heads => {
  const { contacts, exports } = texts[language];
  const { columns } = exports;
  return new Map<string, ImportField>([
    [columns.name, 'displayName'],
    [columns.givenName, 'givenName'],
    [columns.familyName, 'familyName'],
    [columns.kind, 'kind'],
    [columns.organisation, 'organisation'],
    ...plainFieldNames.map((field) => [contacts.fields[field], field] as const),
    ...(['email', 'phone', 'link'] as const).map((type) => [contacts.fields[type], type] as const),
    [columns.street, 'street'],
    [columns.postalCode, 'postalCode'],
    [columns.city, 'city'],
    [columns.region, 'region'],
    [columns.country, 'country'],
    [columns.tags, 'tags'],
    [columns.circle, 'circle'],
    [columns.stage, 'stage'],
    [columns.referredBy, 'ignore'],
    [columns.consent, 'consent'],
    [columns.consentAt, 'consentAt'],
    [columns.consentOrigin, 'consentOrigin'],
    [columns.notes, 'notes'],
    [columns.createdAt, 'ignore'],
    [columns.archivedAt, 'ignore'],
  ]);
};

const inLanguages = languages.map(headsOf);

/** The heads of our own tables in the language of this one; null for a table of another program. */
export function ownHeads(headers: readonly string[]): Heads | null {
  const present = new Set(headers);
  const required: readonly ImportField[] = ['displayName', 'kind', 'consentAt', 'consentOrigin'];
  return (
    inLanguages.find((heads) =>
      [...heads].every(([head, field]) => !required.includes(field) || present.has(head)),
    ) ?? null
  );
}

/**
 * What the columns of our own table hold; `Street 2` is of a second address. Fields that users made up stand behind the
 * notes, and may be called as one of ours.
 */
export function ownMeanings(headers: readonly string[], heads: Heads): HeaderMeaning[] {
  const notes = headers.findIndex((header) => heads.get(header) === 'notes');
  return headers.map((header, index) => {
    const meaning = ownMeaning(header, heads);
    const isMadeUp = notes !== -1 && index > notes && meaning.field !== 'ignore';
    return isMadeUp ? { field: 'custom', label: null, group: null } : meaning;
  });
}

function ownMeaning(header: string, heads: Heads): HeaderMeaning {
  const [, head = header, number = '1'] = /^(.*?)(?: (\d+))?$/.exec(header) ?? [];
  const field = heads.get(header) ?? heads.get(head) ?? 'custom';
  const isAddress = ['street', 'postalCode', 'city', 'region', 'country'].includes(field);
  return { field, label: null, group: isAddress ? `address ${number}` : null };
}

const wordsOf = <Value extends string>(
  values: readonly Value[],
  word: (language: (typeof languages)[number], value: Value) => string,
): ReadonlyMap<string, Value> =>
  new Map(
    languages.flatMap((language) =>
      values.map((value) => [word(language, value).toLowerCase(), value] as const),
    ),
  );

const kinds = wordsOf(
  ['person', 'organisation'] as const,
  (language, kind) => texts[language].contacts.fields[kind],
);
const consents = wordsOf(
  ['granted', 'refused', 'unknown'] as const,
  (language, consent) => texts[language].contacts.consent[consent],
);
const stageWords = wordsOf(stages, (language, stage) => texts[language].stages[stage]);

/** The value of which this is our word in one of our languages, or null. */
export const ownWord = {
  kind: (word: string) => kinds.get(word.trim().toLowerCase()) ?? null,
  consent: (word: string) => consents.get(word.trim().toLowerCase()) ?? null,
  stage: (word: string) => stageWords.get(word.trim().toLowerCase()) ?? null,
};
