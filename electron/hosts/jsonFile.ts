import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { z } from 'zod';

/**
 * Reads a file of the app's own settings; `otherwise` when it is missing or does not hold what it should,
 * since a broken settings file must not keep anyone from their workspace.
 */
export function readJson<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
  otherwise: z.output<Schema>,
): z.output<Schema> {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return otherwise;
  }
}

/** Writes a settings file whole: a reader finds the old or the new one, never a part. */
export function writeJson(file: string, value: unknown): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(value, null, 2));
  renameSync(`${file}.new`, file);
}
