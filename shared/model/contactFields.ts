/** How a plain field is typed and checked. */
export type FieldKind = 'text' | 'day';

/** What is the same of every plain field of a contact. */
interface PlainFieldDescription {
  /** Its column in the table of contacts. */
  readonly column: string;
  readonly kind: FieldKind;
  /** `listed`: a line of the form among the others, in this order; `apart`: the form has a place for it. */
  readonly form: 'listed' | 'apart';
  /** `listed`: a line among the facts of the panel, in this order; `apart`: the panel has a place for it. */
  readonly panel: 'listed' | 'apart';
}

/**
 * The plain fields of a contact: one value each, or nothing. Schema, table, form, panel and import follow
 * this list; their names stand in the texts as `contacts.fields.<field>`. `docs/adding-a-field.md` says what
 * else a new one needs.
 */
export const plainFields = {
  jobTitle: { column: 'job_title', kind: 'text', form: 'apart', panel: 'apart' },
  birthday: { column: 'birthday', kind: 'day', form: 'apart', panel: 'apart' },
  source: { column: 'source', kind: 'text', form: 'apart', panel: 'listed' },
  owner: { column: 'owner', kind: 'text', form: 'listed', panel: 'listed' },
  language: { column: 'language', kind: 'text', form: 'listed', panel: 'listed' },
} as const satisfies Readonly<Record<string, PlainFieldDescription>>;

export type PlainField = keyof typeof plainFields;
/** The plain fields that hold any text. */
export type PlainTextField = {
  [Field in PlainField]: (typeof plainFields)[Field]['kind'] extends 'text' ? Field : never;
}[PlainField];

/** What is known of the plain fields; null is nothing. */
export type PlainValues = { [Field in PlainField]: string | null };

export const plainFieldNames = Object.keys(plainFields) as readonly PlainField[];

export const isPlainField = (name: string): name is PlainField => Object.hasOwn(plainFields, name);

/** Those that hold any text. */
export const plainTextFields = plainFieldNames.filter(
  (field): field is PlainTextField => plainFields[field].kind === 'text',
);

/** The plain fields of a description: `fieldsWith('panel', 'listed')`. */
export function fieldsWith<Key extends keyof PlainFieldDescription>(
  key: Key,
  value: PlainFieldDescription[Key],
): readonly PlainField[] {
  return plainFieldNames.filter((field) => plainFields[field][key] === value);
}

/** Makes something for every plain field. */
export function forPlainFields<Value>(make: (field: PlainField) => Value): Record<PlainField, Value> {
  return Object.fromEntries(plainFieldNames.map((field) => [field, make(field)])) as Record<
    PlainField,
    Value
  >;
}
