import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../electron/core/core.ts';
import { contactLogErrors, dump, searchable } from '../core/dump.ts';
import { openTestCore, type TestCore } from '../core/openTestCore.ts';
import { refusal } from '../core/refusal.ts';
import { newContact } from '../factories/contact.ts';
import { importFile, previewFile, upload } from './uploading.ts';

const people = 2500;
const head = 'First Name,Last Name,Organization Name,E-mail 1 - Value,Labels,Notes';
const table = [
  head,
  ...Array.from(
    { length: people },
    (_, index) => `Anna ${index},Smit,Bakery ${index % 40},anna${index}@example.com,vip,Met at the fair`,
  ),
].join('\n');

const state = async (test: TestCore) => ({
  data: dump(test.core),
  found: await searchable(test.core, ['anna', 'smit', 'bakery']),
  errors: contactLogErrors(test.core),
});

describe('an import of a large file', () => {
  it('leaves the core free, and shows others nothing before it is done', async () => {
    const test = await openTestCore();
    const { running } = test.core.createContext().workspace;
    const id = await upload(test.call, table);
    const started = performance.eventLoopUtilization();
    const importing = test.call.imports.run({ files: [{ upload: id }] });
    for await (const step of running.watch(new AbortController().signal, 'import')) if (step?.done) break;
    expect(await test.call.contacts.people()).toEqual([]);
    expect(await importing).toMatchObject({ status: 'done', added: people, updated: 0 });
    const { utilization } = performance.eventLoopUtilization(started);
    expect(utilization).toBeLessThan(0.5);
    expect(await test.call.contacts.people()).toHaveLength(people);
  });

  it('is one step, after which work goes on here: a contact more, undo and redo of both', async () => {
    const test = await openTestCore({ host: { userName: 'Eva', showInFolder: null, workspaces: null } });
    // An id was given here before, and more are given there.
    await test.call.contacts.create(newContact(test.circle('core'), { displayName: 'Bo' }));
    const told: Change[] = [];
    test.core.createContext().workspace.onChange((change) => told.push(change));
    await importFile(test.call, table);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ contacts: 'many' });
    expect(told[0]?.tables).toEqual(expect.arrayContaining(['contact', 'tag', 'import_batch', 'change_set']));
    const tags = ['after'];
    await test.call.contacts.create(newContact(test.circle('core'), { displayName: 'Cees', tags }));
    const full = await state(test);
    const past = await test.call.history.list({ limit: 3 });
    expect(past.map(({ member }) => member)).toEqual(['Eva', 'Eva', 'Eva']);
    const { undo } = await test.call.history.state();
    expect(undo?.command).toBe('contacts.create');
    await test.call.history.undo();
    await test.call.history.undo();
    expect(await test.call.contacts.people()).toHaveLength(1);
    await test.call.history.redo();
    await test.call.history.redo();
    expect(await state(test)).toEqual(full);
    // Everybody is known by now.
    expect(await importFile(test.call, table)).toMatchObject({ added: 0, updated: 0, skipped: people });
  });

  it('is looked at elsewhere, and the preview says what a small one says', async () => {
    const test = await openTestCore();
    const rows = Array.from(
      { length: 30_000 },
      (_, index) => `Anna ${index},Smit,,anna${index}@example.com,,`,
    );
    const id = await upload(test.call, [head, ...rows, ',,,,,x', ''].join('\n'));
    await importFile(test.call, [head, rows[0], ''].join('\n'));
    const preview = await previewFile(test.call, { upload: id });
    expect(preview).toMatchObject({ count: 30_000, added: 29_999, known: 1, skipped: 1 });
    const started = performance.eventLoopUtilization();
    const previews = await test.call.imports.preview({ files: [{ upload: 'gone' }, { upload: id }] });
    expect(previews.map(({ status }) => status)).toEqual(['refused', 'read']);
    expect(performance.eventLoopUtilization(started).utilization).toBeLessThan(0.5);
  });

  it('is not looked at any longer once it is let go of, or looked at anew', async () => {
    const test = await openTestCore();
    const rows = Array.from(
      { length: 60_000 },
      (_, index) => `Anna ${index},Smit,,anna${index}@example.com,,`,
    );
    const id = await upload(test.call, [head, ...rows, ''].join('\n'));
    const files = [{ upload: id }];
    const first = refusal(test.call.imports.preview({ files }));
    const second = refusal(test.call.imports.preview({ files }));
    expect(await first).toMatchObject({ code: 'work-cancelled' });
    await test.call.imports.discard({ uploads: [id] });
    expect(await second).toMatchObject({ code: 'work-cancelled' });
  });

  it('costs the core no work of its own when it is very large', async () => {
    const test = await openTestCore();
    const note = 'Met at the fair. '.repeat(6000);
    const rows = Array.from(
      { length: 400 },
      (_, index) => `Anna ${index},,,anna${index}@example.com,,${note}`,
    );
    const id = await upload(test.call, [head, ...rows, ''].join('\n'));
    const before = process.threadCpuUsage();
    expect(await previewFile(test.call, { upload: id })).toMatchObject({ count: 400 });
    const { user, system } = process.threadCpuUsage(before);
    // 40 MB, of which a copy alone takes longer.
    expect((user + system) / 1000).toBeLessThan(30);
  });

  it('takes no more memory the shorter its rows are', async () => {
    const script = `
      const { workerData } = require('node:worker_threads');
      import(workerData.reader).then(({ openContactFile }) => {
        const { total, read } = openContactFile(workerData.bytes, 'file');
        let count = 0;
        let skipped = 0;
        for (const { contacts, problems } of read()) {
          count += contacts.length;
          for (const { details } of problems) skipped += details.rest ?? 0;
        }
        require('node:worker_threads').parentPort.postMessage({ total, count, skipped });
      });`;
    const reader = new URL('../../electron/core/imports/reading/readContactFile.ts', import.meta.url).href;
    const read = async (content: string) => {
      const worker = new Worker(script, {
        eval: true,
        workerData: { reader, bytes: Buffer.from(content) },
        resourceLimits: { maxOldGenerationSizeMb: 150 },
      });
      const [told] = await once(worker, 'message');
      await worker.terminate();
      return told;
    };
    const people = 1_200_000;
    expect(await read(`Name,Tags\n${'a,b\n'.repeat(people)}`)).toEqual({
      total: people,
      count: 300_000,
      skipped: people - 300_000,
    });
    expect(await read(`BEGIN:VCARD\nN:a\n${'X:1\n'.repeat(people)}END:VCARD\n`)).toMatchObject({ count: 1 });
  });

  it('that cannot be read says why, as a small one does', async () => {
    const test = await openTestCore();
    const before = await state(test);
    const nobody = `${head}\n${',,,,,\n'.repeat(100_000)}`;
    expect(await refusal(importFile(test.call, nobody, { file: 'nobody.csv' }))).toEqual({
      code: 'file-no-contacts',
      details: { file: 'nobody.csv' },
    });
    expect(await state(test)).toEqual(before);
  });
});
