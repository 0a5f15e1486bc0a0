import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll } from 'vitest';
import { type Core, createCore } from '../../electron/core/core.ts';
import { temporaryFile } from './temporaryFile.ts';
import { testClock } from './testClock.ts';
import { testTimers } from './testTimers.ts';

/**
 * Makes a workspace once for all tests of a file or a `describe`, for those that begin with much in it.
 * Its ids are random, so that those of a test core do not collide with them.
 * @returns what gives a test a copy of its own: the path of a closed file that is gone after the test
 */
export function keptWorkspace(fill: (core: Core) => Promise<unknown>): () => string {
  let kept = '';
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'circles-kept-'));
    kept = join(folder, 'kept.circles');
    const clock = testClock();
    const core = await createCore({ file: kept, clock, timers: testTimers(clock), zone: () => 'UTC' });
    await fill(core);
    await core.close();
    return () => rmSync(folder, { recursive: true, force: true });
  });
  return () => {
    const file = temporaryFile();
    copyFileSync(kept, file);
    return file;
  };
}
