/** Stored truth values: SQLite has no boolean type. */
export type Flag = 0 | 1;

/** One column: how SQLite stores it and what it may hold. `Value` is for the compiler only. */
export interface Column<Value> {
  readonly type: 'TEXT' | 'INTEGER' | 'BLOB';
  readonly isNullable: boolean;
  /** The table whose rows it points to. */
  readonly refersTo: string | null;
  readonly holds?: Value;
}

const plain = { isNullable: false, refersTo: null };

export const text = <Value extends string = string>(): Column<Value> => ({ ...plain, type: 'TEXT' });
export const integer = <Value extends number = number>(): Column<Value> => ({ ...plain, type: 'INTEGER' });
export const bytes = (): Column<Uint8Array> => ({ ...plain, type: 'BLOB' });
/** Points to a row by its id. */
export const reference = (to: string): Column<number> => ({ ...plain, type: 'INTEGER', refersTo: to });
export const nullable = <Value>(column: Column<Value>): Column<Value | null> => ({
  ...column,
  isNullable: true,
});

/** What rows have to do with a contact, and so what becomes of them along with one. */
export interface ContactRelation {
  /**
   * How a row is found from a contact: the row itself, the column that points to the contact, or the table
   * whose rows point both to it and to the contact.
   */
  readonly of: 'itself' | { readonly column: string } | { readonly through: string };
  /**
   * When two contacts become one, from the one that goes. `fill`: gaps of the one that stays are filled.
   * `follow`: they come along, but for those whose key is there already. `go`: they go with it.
   */
  readonly merging: 'fill' | 'follow' | 'go';
  /**
   * When a person is erased. `remove-last`: only when no other contact has to do with the row. `untie`: it stays, and no
   * longer says of whom it was.
   */
  readonly erasing: 'remove' | 'remove-last' | 'untie';
  /** Whether a person's export tells it. */
  readonly exporting: boolean;
}

type Columns = Readonly<Record<string, Column<unknown>>>;

/** All there is to say of a table of the history. Every row has an `id` of the file and a `uid` of its own. */
export interface Table<Own extends Columns = Columns> {
  readonly columns: Own;
  /**
   * Columns that say which row it is: two copies of a workspace that make the same row give it the same uid.
   * They never change. Without a key the uid is a new one.
   */
  readonly key?: readonly string[];
  /** Left out where rows have nothing to do with a contact. */
  readonly contact?: ContactRelation;
  /** Columns that make sense only together: whoever changes one decides on all. */
  readonly together?: readonly (readonly string[])[];
}

/** Describes a table. */
export const table = <Own extends Columns>(
  description: Table<Own> & {
    readonly key?: readonly (keyof Own)[];
    readonly together?: readonly (readonly (keyof Own)[])[];
  },
): Table<Own> => description;

/** A whole stored row of a described table. */
export type Row<Described> =
  Described extends Table<infer Own>
    ? { id: number; uid: string } & {
        -readonly [Name in keyof Own]: Own[Name] extends Column<infer Value> ? Value : never;
      }
    : never;
