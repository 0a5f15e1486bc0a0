import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import type { Asked } from '../../../shared/model/suggestion.ts';

/** The end of the log that is read, in bytes: thousands of questions. */
const readAtMost = 1024 * 1024;

/** The log of what assistants asked, beside a workspace file, one JSON object a line. */
export function askedFile(file: string): string {
  return `${file}-asked.jsonl`;
}

/** Writes down what was asked, for the owner of the file only. */
export async function writeAsked(file: string, asked: Asked): Promise<void> {
  await appendFile(askedFile(file), `${JSON.stringify(asked)}\n`, { mode: 0o600 });
}

function endOf(path: string): string {
  if (!existsSync(path)) return '';
  const handle = openSync(path, 'r');
  try {
    const { size } = fstatSync(handle);
    const end = Buffer.alloc(Math.min(size, readAtMost));
    const read = readSync(handle, end, 0, end.length, size - end.length);
    return end.toString('utf8', 0, read);
  } finally {
    closeSync(handle);
  }
}

/** What assistants asked of a workspace, the newest first, as far as its log is read; lines that are not whole are left out. */
export function readAsked(file: string): Asked[] {
  return endOf(askedFile(file))
    .split('\n')
    .flatMap((line): Asked[] => {
      try {
        return [JSON.parse(line) as Asked];
      } catch {
        return [];
      }
    })
    .toReversed();
}
