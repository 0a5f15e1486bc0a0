import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sql } from '../../electron/core/database/sql.ts';
import { steps, take } from '../core/convergence/commands.ts';
import { discard, makeOriginal, openCopy } from '../core/convergence/copies.ts';
import { faults, rowsByUid } from '../core/convergence/sharedDump.ts';
import { searchable } from '../core/dump.ts';
import { openTestCore, type TestCore } from '../core/openTestCore.ts';
import { prepare } from '../core/prepare.ts';
import { refusal } from '../core/refusal.ts';
import { newContact } from '../factories/contact.ts';
import { upload } from '../imports/uploading.ts';
import { exported } from './exported.ts';

const workspaceOf = ({ core }: TestCore) => core.createContext().workspace;

/** Everything people can meet again. */
const contents = async (test: TestCore) => ({
  rows: rowsByUid({ workspace: workspaceOf(test) }),
  preferences: await test.call.preferences.get(),
  found: await searchable(test.core, ['anna', 'bo', 'smit', 'vip', 'note', 'example', '0612345678']),
  people: await test.call.contacts.people(),
});

/** A new workspace, filled from an exported one. */
async function filledFrom(json: Uint8Array): Promise<TestCore> {
  const test = await openTestCore();
  await test.call.exports.fill({ upload: await upload(test.call, json, 'all.json') });
  return test;
}

const faultsOf = (test: TestCore) => faults({ ...test, workspace: workspaceOf(test), name: '', start: {} });

describe('a workspace that went out as JSON and in again', () => {
  it('is the same, pictures, preferences and the archive included, and goes out the same', async () => {
    const test = await openTestCore();
    const { anna } = await prepare(test);
    await test.call.preferences.set({ language: 'nl', currency: 'USD' });
    await workspaceOf(test).command(
      'contacts.update',
      (db) =>
        db.insert('contact_photo', {
          contact_id: db.value<number>(sql`SELECT id FROM contact WHERE uid = ${anna}`)!,
          media_type: 'image/png',
          data: Buffer.from([0, 255, 10, 13]),
        }),
      () => ({}),
    );
    const { name, bytes } = await exported(test.call, { format: 'json' });
    expect(name).toBe('test 2026-03-03.json');
    const again = await filledFrom(bytes);
    again.clock.set(test.clock().toISOString());
    expect(await contents(again)).toEqual(await contents(test));
    expect(faultsOf(again)).toEqual([]);
    expect((await again.call.history.state()).undo).toBeNull();
    const { tables } = JSON.parse((await exported(again.call, { format: 'json' })).bytes.toString());
    expect(tables).toEqual(JSON.parse(bytes.toString()).tables);
  });

  const seed = Number(process.env.EXPORT_SEED ?? Date.now() % 2 ** 31);

  it(`is the same whatever was done in it: EXPORT_SEED=${seed}`, async () => {
    const original = await makeOriginal();
    await fc.assert(
      fc.asyncProperty(fc.array(steps, { minLength: 5, maxLength: 50 }), async (session) => {
        const copy = await openCopy(original, 'a');
        try {
          for (const step of session) await take(step, copy);
          const again = await filledFrom((await exported(copy.call, { format: 'json' })).bytes);
          again.clock.set(copy.clock().toISOString());
          expect(await contents(again)).toEqual(await contents(copy));
          expect(faultsOf(again)).toEqual([]);
        } finally {
          await discard([copy]);
        }
      }),
      { numRuns: Number(process.env.EXPORT_RUNS ?? 10), seed },
    );
  }, 600_000);
});

describe('one person as JSON', () => {
  it('is all that is kept about them, and of nobody else', async () => {
    const test = await openTestCore();
    const { anna } = await prepare(test);
    const { bytes } = await exported(test.call, { format: 'json', contacts: [anna] });
    const { of, tables } = JSON.parse(bytes.toString());
    expect(of).toBe('contacts');
    expect(tables.contact.map(({ uid }: { uid: string }) => uid)).toEqual([anna]);
    const filled = Object.keys(tables).filter((name) => tables[name].length > 0);
    expect(filled).toEqual([
      'circle',
      'contact',
      'contact_point',
      'contact_address',
      'tag',
      'contact_tag',
      'circle_move',
      'stage_move',
      'insight',
      'wave',
      'delivery',
      'interaction',
      'interaction_contact',
      'deal',
      'task',
    ]);
    expect(bytes.toString()).not.toMatch(/Bo Jansen|Dirk/);
  });

  it('is refused of somebody who is not there', async () => {
    const { call } = await openTestCore();
    expect(await refusal(call.exports.make({ format: 'json', contacts: ['nobody'] }))).toEqual({
      code: 'not-found',
      details: {},
    });
  });
});

describe('a workspace is not filled', () => {
  const whole = async () => {
    const test = await openTestCore();
    await prepare(test);
    return JSON.parse((await exported(test.call, { format: 'json' })).bytes.toString());
  };
  const fill = async ({ call }: TestCore, document: unknown) =>
    refusal(call.exports.fill({ upload: await upload(call, JSON.stringify(document), 'all.json') }));

  it('when it holds people, or with what it cannot read; then it stays as it was', async () => {
    const document = await whole();
    const full = await openTestCore();
    await full.call.contacts.create(newContact(full.circle('core')));
    expect(await fill(full, document)).toMatchObject({ code: 'workspace-not-empty' });

    const test = await openTestCore();
    const before = rowsByUid({ workspace: workspaceOf(test) });
    const { uid } = document.tables.deal[0];
    expect(await fill(test, { ...document, version: 2 })).toMatchObject({ code: 'export-newer' });
    expect(await fill(test, { ...document, format: 'other' })).toMatchObject({ code: 'export-broken' });
    expect(await fill(test, [])).toMatchObject({ code: 'export-broken' });
    const withDeal = (deal: object) => ({
      ...document,
      tables: { ...document.tables, deal: [{ ...document.tables.deal[0], ...deal }] },
    });
    for (const deal of [
      { amount: 'many' },
      { status: 'lost forever' },
      { contact_id: 'nobody' },
      { colour: 1 },
    ]) {
      expect(await fill(test, withDeal(deal))).toEqual({
        code: 'export-broken',
        details: { place: `deal ${uid}` },
      });
    }
    expect(rowsByUid({ workspace: workspaceOf(test) })).toEqual(before);
  });
});

it('a file is fetched once', async () => {
  const { call } = await openTestCore();
  const file = await call.exports.make({ format: 'json' });
  await call.exports.fetch({ export: file.export, from: 0 });
  expect(await refusal(call.exports.fetch({ export: file.export, from: 0 }))).toMatchObject({
    code: 'not-found',
  });
});
