import type { z } from 'zod';
import type { Core } from '../../electron/core/core.ts';
import type { ReadOptions } from '../../shared/model/import.ts';
import {
  type ImportOutcome,
  type ImportPreview,
  type ImportRun,
  type ImportSummary,
  type importSourceSchema,
  uploadChunkSize,
} from '../../shared/model/importRun.ts';
import { Problem } from '../../shared/model/problem.ts';

type Call = Core['caller'];

/** Sends a file the way the page does, piece by piece; text goes as UTF-8. @returns the upload's id. */
export async function upload(call: Call, content: string | Uint8Array, file = 'people.csv'): Promise<string> {
  const bytes = Buffer.from(content);
  const { upload: id } = await call.imports.begin({ file });
  for (let at = 0; at < bytes.length; at += uploadChunkSize) {
    const chunk = bytes.subarray(at, at + uploadChunkSize).toString('base64');
    await call.imports.append({ upload: id, chunk });
  }
  return id;
}

/** What importing files would do; fails with the problem of the first that cannot be read. */
export async function previewFiles(
  call: Call,
  files: readonly z.input<typeof importSourceSchema>[],
  choice: Partial<Pick<ImportRun, 'conflicts' | 'circle' | 'rules'>> = {},
): Promise<ImportPreview[]> {
  const answers = await call.imports.preview({ files: [...files], ...choice });
  return answers.map((answer) => {
    if (answer.status === 'refused') throw new Problem(answer.problem.code, answer.problem.details);
    return answer.preview;
  });
}

/** The preview of one file. */
export async function previewFile(
  call: Call,
  source: z.input<typeof importSourceSchema>,
): Promise<ImportPreview> {
  const [preview] = await previewFiles(call, [source]);
  return preview!;
}

/** Fails unless the import went to its end. */
export function finished(outcome: ImportOutcome): ImportSummary {
  if (outcome.status !== 'done') throw new Error('The import was cancelled');
  return outcome;
}

/** Sends and imports one file. */
export async function importFile(
  call: Call,
  content: string | Uint8Array,
  { file = 'people.csv', circle, options }: { file?: string; circle?: string; options?: ReadOptions } = {},
): Promise<ImportSummary> {
  const id = await upload(call, content, file);
  return finished(await call.imports.run({ files: [{ upload: id, options }], circle }));
}

/** Added, updated and skipped. */
export const counts = ({ added, updated, skipped }: { added: number; updated: number; skipped: number }) => [
  added,
  updated,
  skipped,
];

/** Everything about the contact of a name. */
export async function contactNamed(call: Call, name: string) {
  const hits = await call.contacts.search({ text: name });
  const hit = hits.find((candidate) => candidate.name === name);
  if (!hit) throw new Error(`No contact ${name}`);
  return call.contacts.details({ uid: hit.uid });
}
