import { z } from 'zod';

/** Things of one kind, as Monica puts them together. */
const collectionSchema = z.object({ type: z.string(), values: z.array(z.unknown()).default([]) });

/** Something with fields, and what belongs to it. */
const itemSchema = z.object({
  uuid: z.string().optional(),
  properties: z.record(z.string(), z.unknown()).catch({}).default({}),
  data: z.array(z.unknown()).catch([]).default([]),
  created_at: z.string().nullish(),
});

/** One item of an export: a contact, a note, an activity. */
export type Item = z.output<typeof itemSchema>;

const accountSchema = itemSchema.extend({
  instance: z.record(z.string(), z.unknown()).catch({}).default({}),
});

const documentSchema = z.object({
  version: z.union([z.string(), z.number()]),
  export_date: z.string().nullish(),
  account: accountSchema,
});

/** A whole export of Monica. */
export type MonicaDocument = z.output<typeof documentSchema>;

/** Whether some JSON is an export of Monica; null when it is not. */
export function monicaDocument(value: unknown): MonicaDocument | null {
  return documentSchema.safeParse(value).data ?? null;
}

const itemOf = (value: unknown): Item[] => {
  const { data } = itemSchema.safeParse(value);
  return data ? [data] : [];
};

const kindOf = (type: string) =>
  type
    .split('\\')
    .at(-1)!
    .replace(/[^a-z]/gi, '')
    .toLowerCase();

function collectionsOf({ data }: Pick<Item, 'data'>, kind: string): unknown[] {
  return data.flatMap((part) => {
    const { data: collection } = collectionSchema.safeParse(part);
    return collection && kindOf(collection.type) === kind ? collection.values : [];
  });
}

/** The items of a kind that belong to one, such as the notes of a contact. */
export function itemsOf(item: Pick<Item, 'data'>, kind: string): Item[] {
  return collectionsOf(item, kind).flatMap(itemOf);
}

/** The uuids of the items of a kind that an item shares with others, such as activities. */
export function uuidsOf(item: Pick<Item, 'data'>, kind: string): string[] {
  return collectionsOf(item, kind).flatMap((value) =>
    typeof value === 'string' ? [value] : itemOf(value).flatMap(({ uuid }) => uuid ?? []),
  );
}

/** The items of a list beside the data, by uuid: kinds of ways to reach somebody. */
export function instanceItems({ instance }: MonicaDocument['account'], name: string): Map<string, Item> {
  const list = instance[name];
  return byUuid((Array.isArray(list) ? list : []).flatMap(itemOf));
}

export function byUuid(items: readonly Item[]): Map<string, Item> {
  return new Map(items.flatMap((item) => (item.uuid ? [[item.uuid, item] as const] : [])));
}

/** A field of an item as text; empty when it is not there. */
export function textOf({ properties }: Item, name: string): string {
  const value = properties[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

/** A field of an item that is a day or a moment, as `YYYY-MM-DD`; null when it is none. */
export function dayOf(item: Item, name: string): string | null {
  return /^\d{4}-\d{2}-\d{2}/.exec(textOf(item, name))?.[0] ?? null;
}

/** A special date: a day whose year may not be known, or an age, which is none. */
export function specialDay(item: Item, name: string): string | null {
  const { data: date } = z
    .object({
      date: z.string(),
      is_year_unknown: z.coerce.boolean().optional(),
      is_age_based: z.coerce.boolean().optional(),
    })
    .safeParse(item.properties[name]);
  if (!date || date.is_age_based) return null;
  const day = /^\d{4}-\d{2}-\d{2}/.exec(date.date)?.[0];
  if (!day) return null;
  return date.is_year_unknown ? `-${day.slice(4)}` : day;
}
