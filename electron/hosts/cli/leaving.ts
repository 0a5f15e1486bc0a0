import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { type ExportFormat, exportFormats, exportPieceSize } from '../../../shared/model/export.ts';
import { Problem } from '../../../shared/model/problem.ts';
import { type Command, UsageError } from './command.ts';
import { contactOf } from './find.ts';
import { type Call, withCore } from './withCore.ts';

/** Endings of files that do not tell the format by themselves: more programs read the older vCard. */
const endings: Readonly<Record<string, ExportFormat>> = { vcf: 'vcard-3' };

/** The kind of file that a name or an option asks for. */
function formatOf(path: string, option: unknown): ExportFormat {
  const ending = extname(path).slice(1).toLowerCase();
  const asked = typeof option === 'string' ? option : (endings[ending] ?? ending);
  const format = exportFormats.find((known) => known === asked);
  if (!format) throw new UsageError(`--format is ${exportFormats.join(', ')}, not “${asked}”`);
  return format;
}

/** Fetches a file that leaves, as the page does, in pieces. */
async function fetchAll(call: Call, id: string, size: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for (let from = 0; from < size; from += exportPieceSize) {
    const { piece } = await call.exports.fetch({ export: id, from });
    pieces.push(Buffer.from(piece, 'base64'));
  }
  return Buffer.concat(pieces);
}

/** Writes a new file, for its owner only. @throws Problem `export-exists`; `export-unwritable`. */
async function writeNew(path: string, bytes: Buffer): Promise<void> {
  try {
    await writeFile(path, bytes, { flag: 'wx', mode: 0o600 });
  } catch (cause) {
    const isThere = cause instanceof Error && 'code' in cause && cause.code === 'EEXIST';
    throw new Problem(isThere ? 'export-exists' : 'export-unwritable', { file: path }, { cause });
  }
}

export const exporting: Command = {
  usage: `OUTFILE [WHO…] [--format ${exportFormats.join('|')}]`,
  says: 'Writes everything, or all there is of some contacts, into a new file.',
  options: { format: { type: 'string' } },
  words: [1, 10_000],
  async run({ file, words, options, at }) {
    const [name = '', ...whom] = words;
    const path = at(name);
    const format = formatOf(path, options.format);
    return withCore(file, async (call) => {
      const contacts: string[] = [];
      for (const who of whom) contacts.push(await contactOf(call, who));
      const made = await call.exports.make({ format, contacts: whom.length > 0 ? contacts : null });
      await writeNew(path, await fetchAll(call, made.export, made.size));
      return { data: { file: path, format, size: made.size }, text: `Written: ${path} (${made.size} bytes)` };
    });
  },
};
