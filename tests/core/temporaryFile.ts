import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A path for a workspace in a folder of its own, which is gone after the test. */
export function temporaryFile(name = 'test.circles'): string {
  const folder = mkdtempSync(join(tmpdir(), 'circles-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, name);
}
