import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { damageEncrypted, damageFiles } from './damage.ts';
import { fillDisk } from './fullDisk.ts';
import { killCores } from './kills.ts';
import { swapFiles } from './swaps.ts';

/** Chooses moments and places; `ATTACK_SEED=… npx vitest run tests/attack` chooses the same ones again. */
const seed = Number(process.env.ATTACK_SEED ?? Math.floor(Math.random() * 2 ** 31));

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'circles-attacks-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

describe(`a few of the attacks of npm run attack, ATTACK_SEED=${seed}`, () => {
  it('files that are swapped', async () => {
    expect((await swapFiles(5, seed)).failures).toEqual([]);
  });

  it('files that are damaged', async () => {
    expect((await damageFiles(temporaryFolder(), 8, seed)).failures).toEqual([]);
  });

  it('encrypted files that are damaged', async () => {
    expect((await damageEncrypted(temporaryFolder(), 4, seed)).failures).toEqual([]);
  });

  it('kills', async () => {
    expect((await killCores(temporaryFolder(), 3, seed)).failures).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')('a full disk (Windows knows no limit to try it with)', async () => {
    expect((await fillDisk(temporaryFolder(), ['add', 'import', 'restore', 'erase'], 2)).failures).toEqual(
      [],
    );
  });
});
