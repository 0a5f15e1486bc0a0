import type { ImportSource } from '../../../shared/model/importRun.ts';
import { Problem } from '../../../shared/model/problem.ts';
import type { Errand } from '../workers/errand.ts';
import { runInWorker } from '../workers/runInWorker.ts';
import { readWorkbook } from './reading/workbook/readWorkbook.ts';
import type { Sent, SheetRead, Staging } from './staging.ts';

function shared(text: string): Uint8Array {
  const bytes = Buffer.from(new SharedArrayBuffer(Buffer.byteLength(text)));
  bytes.write(text);
  return bytes;
}

/** Unpacks a workbook and makes a table of one of its sheets, beside the core: the library takes its time. */
export const readSheetElsewhere: Errand<Sent & { readonly sheet: string | undefined }, SheetRead> = {
  name: 'imports.readSheet',

  async run({ name, pieces, sheet: asked }) {
    const { sheets, sheet, text } = await readWorkbook(Buffer.concat(pieces), name, asked);
    return { sheets, sheet, bytes: shared(text) };
  },
};

/** Has the sheets read that are asked for of workbooks; why one cannot be is told when it is opened. */
export async function readWorkbooks(staging: Staging, sources: readonly ImportSource[]): Promise<void> {
  for (const { upload, options } of sources) {
    const sent = staging.unreadWorkbook(upload, options.sheet);
    if (!sent) continue;
    const read = await runInWorker(readSheetElsewhere, { ...sent, sheet: options.sheet }).catch(
      (error: unknown) => {
        if (error instanceof Problem) return error;
        throw error;
      },
    );
    staging.keepSheet(upload, options.sheet, read);
  }
}
