import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type TableName, tables } from '../../electron/core/database/tables/index.ts';
import { keyUid } from '../../electron/core/database/uids.ts';
import { newContact } from '../factories/contact.ts';
import { openTestCore } from './openTestCore.ts';
import { temporaryFile } from './temporaryFile.ts';

/** Tables that tell how people's data came about or how it is looked at, or copy it. */
const beside =
  /^(workspace|preference|job|change_set|row_change|used_row_id|contact_log|replica|replica_seen|row_clock|cell_clock|row_gone|sync_conflict|contact_search.*)$/;

interface StoredColumn {
  name: string;
  type: string;
  notnull: 0 | 1;
}

/** What SQLite itself says of the tables of a new file. */
async function newFile() {
  const { core, file } = await openTestCore();
  await core.close();
  const database = new Database(file, { readonly: true });
  onTestFinished(() => {
    database.close();
  });
  const names = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
  return {
    names: (names as string[]).filter((name) => !beside.test(name)),
    columns: (table: string) => database.pragma(`table_info(${table})`) as StoredColumn[],
    references: (table: string) =>
      database.pragma(`foreign_key_list(${table})`) as { from: string; table: string; to: string }[],
    uniques: (table: string) =>
      (database.pragma(`index_list(${table})`) as { name: string; unique: 0 | 1 }[])
        .filter(({ unique }) => unique === 1)
        .map(({ name }) =>
          (database.pragma(`index_info(${name})`) as StoredColumn[]).map((column) => column.name).sort(),
        ),
  };
}

const described = Object.entries(tables) as [TableName, (typeof tables)[TableName]][];

describe('the descriptions of tables', () => {
  it('are of every table that people’s data lives in, those that others refer to first', async () => {
    const { names, references } = await newFile();
    expect(described.map(([name]) => name).sort()).toEqual(names.sort());
    const seen = new Set<string>();
    for (const [name] of described) {
      seen.add(name);
      for (const { table } of references(name)) expect(seen, `${name} refers to ${table}`).toContain(table);
    }
  });

  it.each(described)('say what SQLite says of %s', async (name, { columns }) => {
    const file = await newFile();
    const references = new Map(file.references(name).map(({ from, table }) => [from, table]));
    const stored = file
      .columns(name)
      .map(({ name: column, type, notnull }) => [
        column,
        { type, isNullable: notnull === 0, refersTo: references.get(column) ?? null },
      ]);
    expect(Object.fromEntries(stored)).toEqual({
      // SQLite calls the column of its row numbers nullable.
      id: { type: 'INTEGER', isNullable: true, refersTo: null },
      uid: { type: 'TEXT', isNullable: false, refersTo: null },
      ...columns,
    });
  });

  it.each(described)(
    'give %s a uid of which there is one, and a key only if there is one of it',
    async (name, { key }) => {
      const uniques = (await newFile()).uniques(name);
      expect(uniques).toContainEqual(['uid']);
      if (key) expect(uniques).toContainEqual([...key].sort());
      else expect(uniques).toEqual([['uid']]);
    },
  );

  it.each(described)('name columns of %s that are there', (_name, { columns, key = [], together = [] }) => {
    const named = [...key, ...together.flat()];
    expect(named.filter((column) => !(column in columns))).toEqual([]);
    // A column decides with one group only.
    expect(new Set(together.flat()).size).toBe(together.flat().length);
    expect(together.filter((group) => group.length < 2)).toEqual([]);
  });
});

describe('what a table says of contacts', () => {
  /** Tables from which a contact is found, at once or by way of another. */
  const leadsToContact = ([name, { columns }]: (typeof described)[number]): boolean =>
    name === 'contact' ||
    Object.values(columns).some(({ refersTo }) => refersTo === 'contact') ||
    described.some(([, link]) => {
      const targets = Object.values(link.columns).map(({ refersTo }) => refersTo);
      return (
        link.key?.length === 2 &&
        targets.includes('contact') &&
        name === 'interaction' &&
        targets.includes(name)
      );
    });

  it('is said by each that has to do with them, and by no other', () => {
    const saying = described.filter(([, { contact }]) => contact !== undefined).map(([name]) => name);
    expect(saying).toEqual(described.filter(leadsToContact).map(([name]) => name));
  });

  it.each(described.flatMap(([name, { contact }]) => (contact ? [[name, contact] as const] : [])))(
    'leads from %s to them',
    (name, { of }) => {
      if (of === 'itself') expect(name).toBe('contact');
      else if ('column' in of) expect(tables[name].columns[of.column]?.refersTo).toBe('contact');
      else {
        const targets = Object.values(tables[of.through as TableName].columns).map(
          ({ refersTo }) => refersTo,
        );
        expect(targets.sort()).toEqual(['contact', name].sort());
      }
    },
  );
});

describe('the uid of a row with a key', () => {
  const contact = { displayName: 'Anna', tags: ['VIP'], points: [{ type: 'email', value: 'a@example.com' }] };

  it('is the same in two files that make the same row, and of other rows another', async () => {
    const [one, other] = [await openTestCore({ file: temporaryFile('one.circles') }), await openTestCore()];
    const uids = async (test: typeof one, tags: string[]) => {
      const { uid } = await test.call.contacts.create(
        newContact(test.circle('core'), { ...contact, tags } as Parameters<typeof newContact>[1]),
      );
      const read = (text: string) =>
        test.core.createContext().workspace.reader.value<string>({ text, values: [] });
      return {
        uid,
        tag: read('SELECT uid FROM tag ORDER BY id DESC'),
        link: read('SELECT uid FROM contact_tag ORDER BY id DESC'),
        point: read('SELECT uid FROM contact_point ORDER BY id DESC'),
      };
    };
    const [here, there] = [await uids(one, ['VIP']), await uids(other, ['vip'])];
    expect(here.tag).toBe(there.tag);
    expect(here.tag).toBe(keyUid('tag', 'vip'));
    expect(here.link).toBe(keyUid('contact_tag', here.uid, here.tag!));
    expect(there.link).toBe(keyUid('contact_tag', there.uid, here.tag!));
    const next = await uids(one, ['press']);
    expect(new Set([here.tag, here.link, here.point, next.tag, next.link, next.point]).size).toBe(6);
  });

  it('never changes: what two copies made alike would come apart', () => {
    expect(keyUid('tag', 'VIP')).toMatchInlineSnapshot(`"b4f09ce0-65c2-5893-9290-f52a9aff847b"`);
    expect(keyUid('tag', 'É')).not.toBe(keyUid('tag', 'é'));
  });
});
