import { writeFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { assertSound } from '../../electron/core/backups/assertSound.ts';
import type { Errand } from '../../electron/core/workers/errand.ts';
import { createWorkers, runInWorker } from '../../electron/core/workers/runInWorker.ts';
import type { Progress } from '../../shared/model/progress.ts';
import { openTestCore } from './openTestCore.ts';
import { refusal } from './refusal.ts';
import { temporaryFile } from './temporaryFile.ts';

/** A closed workspace. */
async function soundFile(): Promise<string> {
  const { core, file } = await openTestCore();
  await core.close();
  return file;
}

describe('an errand', () => {
  it('is done elsewhere and answers, one after another and several at once', async () => {
    const file = await soundFile();
    await runInWorker(assertSound, file);
    await Promise.all([1, 2, 3].map(() => runInWorker(assertSound, file)));
    await runInWorker(assertSound, file);
  });

  it('throws what went wrong as the core knows it, and the next one is done', async () => {
    const file = temporaryFile();
    writeFileSync(file, 'no database');
    for (let time = 0; time < 2; time += 1) {
      const failed = runInWorker(assertSound, file);
      await expect(failed).rejects.toBeInstanceOf(Database.SqliteError);
      await expect(failed).rejects.toMatchObject({ code: 'SQLITE_NOTADB' });
    }
    await runInWorker(assertSound, await soundFile());
  });

  it('ends early when it is told to, with the reason, and the next one is done', async () => {
    const file = await soundFile();
    // A worker that is yet to start: one that waits may be through with the file before it is told to stop.
    const run = createWorkers(() => new Worker(new URL('../../electron/core/worker.ts', import.meta.url)));
    const stop = new AbortController();
    const stopped = run(assertSound, file, { signal: stop.signal });
    stop.abort(new Error('enough'));
    await expect(stopped).rejects.toThrow('enough');
    await expect(run(assertSound, file, { signal: stop.signal })).rejects.toThrow('enough');
    await run(assertSound, file);
  });
});

/** An errand of `children/oddWorker.ts`. */
const odd = (name: string) => ({ name }) as Errand<unknown, unknown>;

describe('an errand that ends otherwise', () => {
  /** Workers of a test, with how many were started. */
  function oddWorkers() {
    let started = 0;
    const run = createWorkers(() => {
      started += 1;
      return new Worker(new URL('children/oddWorker.ts', import.meta.url));
    });
    return { run, started: () => started };
  }

  it('is refused with its problem, and its worker does the next one', async () => {
    const { run, started } = oddWorkers();
    expect(await refusal(run(odd('refuses'), null))).toEqual({
      code: 'disk-full',
      details: { file: 'a.circles' },
    });
    await expect(run(odd('fails'), null)).rejects.toThrow('No such thing');
    expect(await run(odd('tells'), 1)).toBe(1);
    expect(started()).toBe(1);
  });

  it.each(['exits', 'fails aside', 'answers what cannot be sent'])(
    'is told to have broken off when it %s, and another worker does the next one',
    async (name) => {
      const { run } = oddWorkers();
      expect(await refusal(run(odd(name), null))).toEqual({ code: 'work-broke-off', details: {} });
      expect(await run(odd('tells'), 1)).toBe(1);
    },
  );

  it('leaves nothing half done in the file of an open workspace, which goes on', async () => {
    const { run } = oddWorkers();
    const { file, call } = await openTestCore();
    expect(await refusal(run(odd('dies amid writing'), file))).toMatchObject({ code: 'work-broke-off' });
    const circles = await call.circles.list();
    expect(circles.map(({ name }) => name)).not.toContain('Half');
    await call.circles.update({ circle: circles[0]!.uid, changes: { name: 'Heart' } });
    expect((await call.circles.list())[0]).toMatchObject({ name: 'Heart' });
  });

  it('is not given to a worker that died since its last one', async () => {
    const { run, started } = oddWorkers();
    expect(await run(odd('dies afterwards'), null)).toBe('answered');
    await expect.poll(() => run(odd('tells'), 1).then(started)).toBe(2);
  });

  it('tells all of its progress, in order and before it is done', async () => {
    const { run } = oddWorkers();
    const told: Progress[] = [];
    await run(odd('tells'), 3, { onProgress: (progress) => told.push(progress) });
    expect(told.map(({ done }) => done)).toEqual([1, 2, 3]);
  });

  it('rejects with the reason it was told to stop for, whatever it throws then', async () => {
    const { run, started } = oddWorkers();
    const stop = new AbortController();
    const stopped = run(odd('goes on until told'), null, { signal: stop.signal });
    stop.abort(new Error('enough'));
    await expect(stopped).rejects.toThrow('enough');
    expect(await run(odd('tells'), 1)).toBe(1);
    expect(started()).toBe(1);
  });
});
