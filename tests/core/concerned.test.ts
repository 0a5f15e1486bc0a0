import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createConcernedContacts } from '../../electron/core/contacts/concerned.ts';
import { type TableName, tables } from '../../electron/core/database/tables/index.ts';
import type { StoredRow } from '../../electron/core/database/writeDb.ts';
import { openTestCore } from './openTestCore.ts';
import { type Present, prepare } from './prepare.ts';

let connection: Database.Database;
let present: Present;

beforeEach(async () => {
  const test = await openTestCore();
  present = await prepare(test);
  connection = new Database(test.file, { readonly: true });
});

afterEach(() => connection.close());

/** Whom a change of one row concerns, when nothing but that row changes. */
function concernedBy(table: TableName, row: StoredRow) {
  const concerned = createConcernedContacts(connection);
  concerned.noteChange(table, Number(row.id), row, row);
  return concerned.take();
}

const firstRow = (table: TableName, where = 'true') =>
  connection.prepare(`SELECT * FROM ${table} WHERE ${where} ORDER BY id LIMIT 1`).get() as StoredRow;

describe('a row that changes alone', () => {
  it('concerns the contact whose it is, for every table that is described as of contacts', () => {
    const ofOne = Object.entries(tables).filter(
      ([, { contact }]) => typeof contact?.of === 'object' && 'column' in contact.of,
    ) as [TableName, (typeof tables)[TableName]][];
    expect(ofOne.length).toBeGreaterThan(8);
    // What stands in the row is enough: it need not be in the table.
    const contact_id = connection.prepare('SELECT id FROM contact WHERE uid = ?').pluck().get(present.bo);
    // Shares of revenue are told by comparing everybody.
    const ofAll: readonly string[] = ['refund', 'deal_person'];
    for (const [table] of ofOne) {
      const row = { id: 1, contact_id } as StoredRow;
      const concerned = ofAll.includes(table) ? 'many' : [present.bo];
      expect([table, concernedBy(table, row)]).toEqual([table, concerned]);
    }
  });

  it('concerns all who took part, when it is an interaction', () => {
    const coffee = firstRow('interaction', "summary = 'Coffee'");
    expect(concernedBy('interaction', coffee)).toHaveLength(2);
    expect(concernedBy('interaction', coffee)).toEqual(expect.arrayContaining([present.anna, present.bo]));
  });

  it('concerns all who have it, when it is a tag', () => {
    expect(concernedBy('tag', firstRow('tag', "name = 'VIP'"))).toEqual([present.anna]);
    expect(concernedBy('tag', firstRow('tag', "name = 'baker'"))).toHaveLength(2);
  });

  it.each(['insight', 'wave', 'custom_field'] as const)('concerns nobody, when it is of %s', (table) => {
    expect(concernedBy(table, firstRow(table))).toEqual([]);
  });
});
