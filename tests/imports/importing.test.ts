import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Core } from '../../electron/core/core.ts';
import { dump } from '../core/dump.ts';
import { openTestCore } from '../core/openTestCore.ts';
import { refusal } from '../core/refusal.ts';
import { newContact } from '../factories/contact.ts';
import { fixture } from './read.ts';
import { contactNamed, counts, finished, importFile, previewFile, upload } from './uploading.ts';

const header = 'Name,Email,Phone,Company,Job Title,Tags,Notes';
const people = `${header}
Anna van der Berg,anna@berg.example,06-1,Berg BV,Eigenaar,Klant,Een notitie
Kim Bos,kim@bos.example,,Bos NV,,VIP;Klant,
`;

/** Calls back with what the progress subscription tells; returns the way to stop listening. */
function watchProgress(core: Core, onStep: (done: number | null) => Promise<void>): () => Promise<void> {
  const watching = new AbortController();
  const caller = core.router.createCaller(core.createContext(), { signal: watching.signal });
  const ended = (async () => {
    for await (const step of await caller.imports.progress()) await onStep(step?.done ?? null);
  })();
  return async () => {
    await setImmediate();
    watching.abort();
    await ended;
  };
}

describe('importing a file', () => {
  test('people come into the chosen circle with everything the file tells', async () => {
    const { call, circle } = await openTestCore();
    const summary = await importFile(call, people, { circle: circle('regulars') });
    expect(summary).toEqual({
      status: 'done',
      added: 2,
      updated: 0,
      skipped: 0,
      files: [{ file: 'people.csv', layout: 'csv', added: 2, updated: 0, skipped: 0 }],
      problems: [],
      problemCount: 0,
      conflicts: { ours: 0, theirs: 0, both: 0 },
      starts: { [circle('regulars')]: 2 },
      known: 0,
      deals: 0,
    });
    const anna = await contactNamed(call, 'Anna van der Berg');
    expect(anna).toMatchObject({
      givenName: 'Anna',
      familyName: 'van der Berg',
      organisation: { name: 'Berg BV' },
      jobTitle: 'Eigenaar',
      tags: ['Klant'],
      notes: 'Een notitie',
      person: { circle: circle('regulars'), stage: 'lead' },
    });
    expect(anna.points.map((point) => point.value)).toEqual(['anna@berg.example', '06-1']);
    expect(anna.history.map((entry) => 'cause' in entry && entry.cause)).toEqual(['import', 'import']);
    expect((await call.contacts.search({ text: 'eigenaar' })).map((hit) => hit.name)).toEqual([
      'Anna van der Berg',
    ]);
  });

  test('without a choice new people are leads', async () => {
    const { call, circle } = await openTestCore();
    await importFile(call, people);
    expect((await call.contacts.people()).map((person) => person.circle)).toEqual([
      circle('leads'),
      circle('leads'),
    ]);
  });

  test('a stage in the file is where the contact starts', async () => {
    const { call } = await openTestCore();
    await importFile(
      call,
      'Record ID,First Name,Last Name,Email,Lifecycle Stage\n1,Eva,Smit,eva@smit.example,Customer\n',
    );
    expect((await contactNamed(call, 'Eva Smit')).person?.stage).toBe('customer');
  });

  test('photos, addresses and what has no field of its own are kept', async () => {
    const { call } = await openTestCore();
    const summary = await importFile(call, fixture('vcard/John_Doe_MAC_ADDRESS_BOOK.vcf'), {
      file: 'mac.vcf',
    });
    expect(counts(summary)).toEqual([1, 0, 0]);
    const [person] = await call.contacts.people();
    const john = await call.contacts.details({ uid: person!.uid });
    expect(john.photo).toMatch(/^data:image\/jpeg;base64,/);
    expect(john.addresses).toHaveLength(2);
    expect(Object.fromEntries(john.custom.map(({ name, value }) => [name, value]))).toMatchObject({
      Spouse: 'Jenny',
      Nickname: 'Johny',
      'Middle name': 'Richter,James',
    });
  });

  test('several files are one command, and Undo takes all of it back', async () => {
    const { core, call } = await openTestCore();
    const before = dump(core);
    const files = [
      { upload: await upload(call, people) },
      { upload: await upload(call, fixture('vcard/gmail-single.vcf'), 'a.vcf') },
    ];
    const summary = finished(await call.imports.run({ files }));
    expect(summary.files.map((file) => [file.file, file.layout, file.added])).toEqual([
      ['people.csv', 'csv', 2],
      ['a.vcf', 'vcard', 1],
    ]);
    expect((await call.imports.recent({})).map((past) => past.file)).toEqual(['a.vcf', 'people.csv']);
    expect((await call.today.show()).imports).toMatchObject([
      { fileName: 'people.csv', others: 1, added: 3, updated: 0, skipped: 0 },
    ]);
    const imported = dump(core);
    expect(await call.history.undo()).toMatchObject({
      command: 'contacts.import',
      details: { count: 3, added: 3, updated: 0, skipped: 0 },
    });
    expect(dump(core)).toBe(before);
    expect(await call.imports.recent({})).toEqual([]);
    await call.history.redo();
    expect(dump(core)).toBe(imported);
  });

  test('problems of the file are told with their lines and counted as skipped where a contact is lost', async () => {
    const { call } = await openTestCore();
    const broken = 'BEGIN:VCARD\nFN:One\nEND:VCARD\nBEGIN:VCARD\nFN:Broken\nBEGIN:VCARD\nFN:Two\nEND:VCARD\n';
    const summary = await importFile(call, broken, { file: 'b.vcf' });
    expect(counts(summary)).toEqual([2, 0, 1]);
    expect(summary.problems).toEqual([{ file: 'b.vcf', line: 4, code: 'card-open', details: {} }]);
  });
});

describe('who is there already', () => {
  test('an e-mail address in another case is the same person; gaps are filled, nothing is overwritten', async () => {
    const { call, circle } = await openTestCore();
    await call.contacts.create(
      newContact(circle('core'), {
        jobTitle: 'Baas',
        notes: 'Van mij',
        tags: ['vip'],
        points: [{ type: 'email', value: 'ANNA@berg.example' }],
        custom: { Klantnr: '1' },
      }),
    );
    const summary = await importFile(
      call,
      'Name,Email,Phone,Company,Job Title,Tags,Notes,Klantnr,Maat,Birthday\nA. van der Berg,"anna@berg.example, anna@thuis.example",06-1,Berg BV,Eigenaar,VIP;Klant,Uit het bestand,2,XL,1980-03-22\n',
    );
    expect(counts(summary)).toEqual([0, 1, 0]);
    expect(await contactNamed(call, 'Anna van der Berg')).toMatchObject({
      jobTitle: 'Baas',
      organisation: { name: 'Berg BV' },
      birthday: '1980-03-22',
      tags: ['Klant', 'vip'],
      notes: 'Van mij\n\nUit het bestand',
      custom: [
        { name: 'Klantnr', value: '1' },
        { name: 'Maat', value: 'XL' },
      ],
      person: { circle: circle('core'), stage: 'lead' },
      points: [
        { type: 'email', label: null, value: 'ANNA@berg.example' },
        { type: 'email', label: null, value: 'anna@thuis.example' },
        { type: 'phone', label: null, value: '06-1' },
      ],
    });
  });

  test('name and organisation make the same person, another organisation another one', async () => {
    const { call } = await openTestCore();
    await importFile(call, `${header}\nJan Jansen,jan@a.example,,Alfa,,,\n`);
    expect(counts(await importFile(call, `${header}\njan  jansen,,06-1,ALFA,,,\n`))).toEqual([0, 1, 0]);
    expect(counts(await importFile(call, `${header}\nJan Jansen,,06-2,Beta,,,\n`))).toEqual([1, 0, 0]);
  });

  test('two people of one name without an organisation stay two when their addresses differ', async () => {
    const { call } = await openTestCore();
    const two = 'Name,Email\nJan Jansen,jan@a.example\nJan Jansen,jan@b.example\n';
    expect(counts(await importFile(call, two))).toEqual([2, 0, 0]);
    expect(counts(await importFile(call, two))).toEqual([0, 0, 2]);
  });

  test('two people who share an address stay two', async () => {
    const { call } = await openTestCore();
    const two = 'Name,Email\nKim Bos,info@bos.example\nPiet Smit,info@bos.example\n';
    expect(counts(await importFile(call, two))).toEqual([2, 0, 0]);
    expect(counts(await importFile(call, two))).toEqual([0, 0, 2]);
  });

  test('hundreds of people with one name, one address or one employer stay themselves', async () => {
    const { core, call } = await openTestCore();
    const rows = Array.from({ length: 250 }, (_, index) => [
      `Jan Jansen,,06-${index},`,
      `Jan Jansen,jan${index}@x.example,,`,
      `Jan Jansen,,,Firma ${index}`,
      `Kantoor Nummer${String.fromCodePoint(0x4e00 + index)},info@kantoor.example,,`,
      `Unieke${index} Naam,,,Een Werkgever`,
    ]).flat();
    const file = `Name,Email,Phone,Company\n${rows.join('\n')}\n`;
    await importFile(call, file);
    const after = dump(core);
    expect(counts(await importFile(call, file))).toEqual([0, 0, rows.length]);
    expect(dump(core)).toBe(after);
  });

  test('names of signs alone are compared by their signs', async () => {
    const { call } = await openTestCore();
    const rows = 'Name,Company\n😀,\n🎉,\n😀,\nJan Jansen,+++\nJan Jansen,***\n';
    expect(counts(await importFile(call, rows))).toEqual([4, 0, 1]);
  });

  test('what a row calls somebody counts for the rows below it, every time', async () => {
    const { call } = await openTestCore();
    const rows =
      'Name,Email,Notes\nAnna Bos,anna@bos.example,\nA. Bos,anna@bos.example,Belt graag\nA. Bos,,\n';
    expect(counts(await importFile(call, rows))).toEqual([1, 1, 1]);
    expect(counts(await importFile(call, rows))).toEqual([0, 0, 3]);
  });

  test('a LinkedIn profile is one person, also in a new job', async () => {
    const { call } = await openTestCore();
    const row = (company: string) =>
      `First Name,Last Name,URL,Email Address,Company,Position,Connected On\nAnna,Bos,https://www.linkedin.com/in/annabos,,${company},CEO,12 Mar 2024\n`;
    await importFile(call, row('Alfa'));
    expect(counts(await importFile(call, row('Beta')))).toEqual([0, 0, 1]);
  });

  test('the same person twice in one file is one', async () => {
    const { call } = await openTestCore();
    const summary = await importFile(
      call,
      'Name,Email,Phone\nKim Bos,kim@bos.example,\nKim Bos,kim@bos.example,06-1\nKim Bos,kim@bos.example,06-1\n',
    );
    expect(counts(summary)).toEqual([1, 1, 1]);
    expect(summary.problems).toMatchObject([
      { code: 'already-there', line: 4, details: { name: 'Kim Bos' } },
    ]);
  });

  test('an organisation that people belong to is the one the file describes', async () => {
    const { call } = await openTestCore();
    const rows = 'Naam,Bedrijf,E-mail\nKim Bos,Bos NV,kim@bos.example\n,Bos NV,info@bos.example\n';
    expect(counts(await importFile(call, rows))).toEqual([1, 1, 0]);
    expect(await call.contacts.organisations()).toHaveLength(1);
    expect((await contactNamed(call, 'Bos NV')).points.map((point) => point.value)).toEqual([
      'info@bos.example',
    ]);
  });

  test('a contact known by its address gets its name', async () => {
    const { call } = await openTestCore();
    await importFile(call, 'Email\nkim@bos.example\n');
    expect(counts(await importFile(call, 'Name,Email\nKim Bos,kim@bos.example\n'))).toEqual([0, 1, 0]);
    expect(await contactNamed(call, 'Kim Bos')).toMatchObject({ givenName: 'Kim', familyName: 'Bos' });
  });

  test('an archived contact stays archived and is not doubled', async () => {
    const { call } = await openTestCore();
    await importFile(call, people);
    const anna = await contactNamed(call, 'Anna van der Berg');
    await call.contacts.setArchived({ contacts: [anna.uid], archived: true });
    const summary = await importFile(call, people);
    expect(counts(summary)).toEqual([0, 0, 2]);
    expect(summary.problems.map((problem) => problem.code)).toEqual(['archived', 'already-there']);
  });
});

describe('the preview', () => {
  test('shows what an import would do and writes nothing', async () => {
    const { core, call } = await openTestCore();
    await importFile(call, people);
    const before = dump(core);
    const id = await upload(
      call,
      `${header}\nAnna van der Berg,anna@berg.example,,,,,\nKim Bos,kim@bos.example,06-9,,,,\nEva Smit,eva@smit.example,,,,,\nEva Smit,eva@smit.example,,,,,\n,,,,,,leeg\n`,
    );
    const preview = await previewFile(call, { upload: id });
    expect(preview).toMatchObject({
      file: 'people.csv',
      format: 'csv',
      layout: 'csv',
      encoding: { name: 'utf-8', guessed: false },
      hasHeader: true,
      count: 4,
      skipped: 1,
      problemCount: 1,
    });
    expect(
      preview.contacts.map((contact) => [contact.line, contact.name, contact.email, contact.effect]),
    ).toEqual([
      [2, 'Anna van der Berg', 'anna@berg.example', 'already-there'],
      [3, 'Kim Bos', 'kim@bos.example', 'updated'],
      [4, 'Eva Smit', 'eva@smit.example', 'added'],
      [5, 'Eva Smit', 'eva@smit.example', 'already-there'],
    ]);
    expect(preview.columns?.map((column) => column.header)).toEqual(header.split(','));
    expect(dump(core)).toBe(before);
    expect(counts(finished(await call.imports.run({ files: [{ upload: id }] })))).toEqual([1, 1, 3]);
  });

  test('follows another mapping', async () => {
    const { call } = await openTestCore();
    const id = await upload(call, 'Vorname,Elektropost\nKim,kim@bos.example\n');
    const { mapping } = await previewFile(call, { upload: id });
    const columns = mapping!.columns.map((column) =>
      column.index === 0 ? { ...column, field: 'displayName' as const } : column,
    );
    const preview = await previewFile(call, { upload: id, options: { mapping: { columns } } });
    expect(preview.contacts[0]).toMatchObject({ name: 'Kim', email: 'kim@bos.example' });
    await call.imports.run({ files: [{ upload: id, options: { mapping: { columns } } }] });
    expect((await call.contacts.people()).map((person) => person.name)).toEqual(['Kim']);
  });

  test('a file that cannot be read is refused and the upload stays', async () => {
    const { call } = await openTestCore();
    const id = await upload(call, '%PDF-1.7', 'a.csv');
    expect(await refusal(previewFile(call, { upload: id }))).toEqual({
      code: 'file-binary',
      details: { file: 'a.csv', format: 'PDF' },
    });
    expect(await refusal(call.imports.run({ files: [{ upload: id }] }))).toMatchObject({
      code: 'file-binary',
    });
    const nobody = await upload(call, 'Name,Email\n', 'c.csv');
    expect(await refusal(previewFile(call, { upload: nobody }))).toEqual({
      code: 'file-no-contacts',
      details: { file: 'c.csv' },
    });
    const empty = await upload(call, '', 'b.csv');
    expect(await refusal(previewFile(call, { upload: empty }))).toMatchObject({ code: 'file-empty' });
  });
});

describe('uploads', () => {
  test('a file comes in pieces, in the order they were sent', async () => {
    const { call } = await openTestCore();
    const rows = Array.from(
      { length: 40_000 },
      (_, index) => `Person ${index},person${index}@example.org,${'x'.repeat(20)}`,
    );
    const id = await upload(call, `Name,Email,Extra\n${rows.join('\n')}\n`);
    expect(await previewFile(call, { upload: id })).toMatchObject({ count: 40_000, skipped: 0 });
  });

  test('an upload that is discarded, imported or never begun is unknown', async () => {
    const { call } = await openTestCore();
    const discarded = await upload(call, people);
    await call.imports.discard({ uploads: [discarded] });
    const imported = await upload(call, people);
    await call.imports.run({ files: [{ upload: imported }] });
    for (const id of [discarded, imported, 'never']) {
      expect(await refusal(previewFile(call, { upload: id }))).toMatchObject({ code: 'upload-unknown' });
    }
    expect(await refusal(call.imports.append({ upload: 'never', chunk: 'AAAA' }))).toMatchObject({
      code: 'upload-unknown',
    });
  });

  test('a circle that is not there is refused before anything is written', async () => {
    const { core, call } = await openTestCore();
    const before = dump(core);
    const id = await upload(call, people);
    expect(await refusal(call.imports.run({ files: [{ upload: id }], circle: 'no' }))).toMatchObject({
      code: 'not-found',
    });
    expect(dump(core)).toBe(before);
  });
});

describe('a long import', () => {
  const many = `Name,Email\n${Array.from({ length: 3000 }, (_, index) => `Person ${index},person${index}@example.org`).join('\n')}\n`;

  test('tells how far it is, lets others read meanwhile, and ends at the total', async () => {
    const { core, call } = await openTestCore();
    const seen: (number | null)[] = [];
    const peopleMeanwhile: number[] = [];
    const stop = watchProgress(core, async (done) => {
      seen.push(done);
      if (done) peopleMeanwhile.push((await call.contacts.people()).length);
    });
    await importFile(call, many);
    await stop();
    expect(seen.at(-1)).toBeNull();
    const steps = seen.filter((done) => done !== null);
    expect(steps).toContain(3000);
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    expect(peopleMeanwhile[0]).toBe(0);
  });

  test('everybody in it is found by search, and nobody any more after Undo', async () => {
    const { call } = await openTestCore();
    const everybody = Array.from({ length: 3000 }, (_, index) => index);
    // A word of one's own in each address, so that a search looks at nobody else.
    const word = (index: number) => `p${index}q`;
    const rows = everybody.map((index) => `Person ${index},${word(index)}@example.org`);
    await importFile(call, `Name,Email\n${rows.join('\n')}\n`);
    const found = async (index: number) =>
      (await call.contacts.search({ text: word(index), limit: 1 }))[0]?.name;
    for (const index of everybody) expect(await found(index)).toBe(`Person ${index}`);
    await call.history.undo();
    // Words leave the index contact by contact: whoever has gone by a word that all have has gone by all.
    expect(await call.contacts.search({ text: 'example', limit: 1 })).toEqual([]);
    for (const index of everybody.filter((index) => index % 30 === 0))
      expect(await found(index)).toBeUndefined();
    await call.history.redo();
    for (const index of everybody) expect(await found(index)).toBe(`Person ${index}`);
  });

  test('rows without a contact and blank lines are counted on the way', async () => {
    const { core, call } = await openTestCore();
    const seen: (number | null)[] = [];
    const stop = watchProgress(core, async (done) => {
      seen.push(done);
    });
    await importFile(call, 'Name,Email\nAnna Bos,anna@bos.example\n,,\n,-\n\nEva Smit,\n\n');
    await stop();
    expect(seen.filter((done) => done !== null).at(-1)).toBe(3);
  });

  test('cancelling takes everything back, and the file can be imported again', async () => {
    const { core, call } = await openTestCore();
    const before = dump(core);
    const id = await upload(call, many);
    const stop = watchProgress(core, async (done) => {
      if (done) await call.imports.cancel();
    });
    expect(await call.imports.run({ files: [{ upload: id }] })).toEqual({ status: 'cancelled' });
    await stop();
    expect(dump(core)).toBe(before);
    expect(await call.history.state()).toEqual({ undo: null, redo: null });
    expect(finished(await call.imports.run({ files: [{ upload: id }] })).added).toBe(3000);
  });

  test('cancelling when nothing runs does nothing to the next import', async () => {
    const { call } = await openTestCore();
    await call.imports.cancel();
    expect((await importFile(call, people)).added).toBe(2);
  });
});
