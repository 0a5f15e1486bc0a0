import { describe, expect, test } from 'vitest';
import { newContact } from '../factories/contact.ts';
import { upload } from '../imports/uploading.ts';
import { openTestCore, type TestCore } from './openTestCore.ts';

const file = [
  'Name,Kind,E-mail,Tags,Circle,Consent since,Consent given through',
  'Anna Smit,,anna@smit.example,VIP,,,',
  'Bo Mol,,bo@mol.example,,,,',
  'Cees Bos,,cees@bos.example,,Regulars,,',
].join('\n');

/** Brings the three of the file in. */
async function importThree(test: TestCore, start: { circle?: string; byRule?: boolean } = {}) {
  const { call, circle } = test;
  await call.imports.run({
    files: [{ upload: await upload(call, file) }],
    circle: start.circle ?? circle('leads'),
    rules: start.byRule ? [{ by: 'tag', tag: 'VIP', circle: circle('core') }] : [],
  });
}

const unsorted = async ({ call }: TestCore) =>
  (await call.contacts.people()).filter(({ isUnsorted }) => isUnsorted).map(({ name }) => name);

const uidOf = async ({ call }: TestCore, name: string) =>
  (await call.contacts.people()).find((person) => person.name === name)!.uid;

describe('unsorted', () => {
  test('is whom an import put where all start, as neither a rule nor the file said so', async () => {
    const core = await openTestCore();
    await importThree(core, { byRule: true });
    expect(await unsorted(core)).toEqual(['Bo Mol']);
  });

  test('is nobody of a file for which another circle was chosen, nor who was made by hand', async () => {
    const core = await openTestCore();
    await importThree(core, { circle: core.circle('core') });
    await core.call.contacts.create(newContact(core.circle('leads'), { displayName: 'Dirk' }));
    expect(await unsorted(core)).toEqual([]);
  });

  test('is no longer who was placed, moved or stepped, until that is undone', async () => {
    const core = await openTestCore();
    const { call, circle } = core;
    await importThree(core);
    expect(await unsorted(core)).toEqual(['Bo Mol', 'Anna Smit']);
    const anna = await uidOf(core, 'Anna Smit');
    for (const move of [
      () => call.circles.place({ contacts: [anna], circle: circle('core') }),
      () => call.circles.move({ contacts: [anna], circle: circle('core') }),
      () => call.circles.step({ contacts: [anna], direction: 'outward' }),
    ]) {
      expect(await move()).toMatchObject({ moved: 1, name: 'Anna Smit' });
      expect(await unsorted(core)).toEqual(['Bo Mol']);
      await call.history.undo();
      expect(await unsorted(core)).toEqual(['Bo Mol', 'Anna Smit']);
    }
  });
});

describe('placing', () => {
  test('moves by hand, and history keeps it', async () => {
    const core = await openTestCore();
    await importThree(core);
    const anna = await uidOf(core, 'Anna Smit');
    await core.call.circles.place({ contacts: [anna], circle: core.circle('core') });
    const { history } = await core.call.contacts.details({ uid: anna });
    expect(history.filter(({ type }) => type === 'circle')).toMatchObject([
      { from: core.circle('leads'), to: core.circle('core'), cause: 'hand' },
      { from: null, to: core.circle('leads'), cause: 'import' },
    ]);
  });

  test('somebody where they are already is no move, but sorts them', async () => {
    const core = await openTestCore();
    const { call, circle } = core;
    await importThree(core);
    const bo = await uidOf(core, 'Bo Mol');
    expect(await call.circles.place({ contacts: [bo], circle: circle('leads') })).toEqual({
      moved: 1,
      name: 'Bo Mol',
      circle: circle('leads'),
    });
    expect(await unsorted(core)).toEqual(['Anna Smit']);
    const { history } = await call.contacts.details({ uid: bo });
    expect(history.filter(({ type }) => type === 'circle')).toHaveLength(1);
    // Nobody is left to be placed there.
    expect(await call.circles.place({ contacts: [bo], circle: circle('leads') })).toMatchObject({ moved: 0 });
  });

  test('all that are left where they are is one step to undo', async () => {
    const core = await openTestCore();
    const { call } = core;
    await importThree(core);
    const contacts = [await uidOf(core, 'Anna Smit'), await uidOf(core, 'Bo Mol')];
    expect(await call.circles.place({ contacts, circle: null })).toMatchObject({ moved: 2 });
    expect(await unsorted(core)).toEqual([]);
    await call.history.undo();
    expect(await unsorted(core)).toHaveLength(2);
  });
});
