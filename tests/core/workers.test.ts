import { writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { assertSound } from '../../electron/core/backups/assertSound.ts';
import { runInWorker } from '../../electron/core/workers/runInWorker.ts';
import { openTestCore, temporaryFile } from './openTestCore.ts';

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
    const stop = new AbortController();
    const stopped = runInWorker(assertSound, file, { signal: stop.signal });
    stop.abort(new Error('enough'));
    await expect(stopped).rejects.toThrow('enough');
    await expect(runInWorker(assertSound, file, { signal: stop.signal })).rejects.toThrow('enough');
    await runInWorker(assertSound, file);
  });
});
