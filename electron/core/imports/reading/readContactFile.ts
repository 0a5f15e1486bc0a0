import { documentFormat } from '../../../../shared/model/export.ts';
import type {
  ImportColumn,
  ImportEncoding,
  ImportLayout,
  ImportMapping,
  ReadOptions,
  ReadProblem,
  Workbook,
} from '../../../../shared/model/import.ts';
import { Problem } from '../../../../shared/model/problem.ts';
import { checkBytes } from './checkBytes.ts';
import { parseTable } from './csv/parseTable.ts';
import { describeColumns, proposeMapping } from './csv/proposeMapping.ts';
import { type RowResult, readRows } from './csv/readRows.ts';
import { decodeBytes, detectEncoding } from './decodeText.ts';
import { isTable, isVCard } from './detectFormat.ts';
import { plainLineEnds } from './lineEnds.ts';
import { type MonicaDocument, monicaDocument } from './monica/document.ts';
import { countMonica, readMonica } from './monica/readMonica.ts';
import type { ParsedContact } from './parsedContact.ts';
import { repeatable } from './repeatable.ts';
import { lineDecoder } from './vcard/lineDecoder.ts';
import { readCard } from './vcard/readCard.ts';
import { type Card, isCard, splitCards } from './vcard/splitCards.ts';

/** Some contacts of a file and the problems met between them. */
export interface ReadBatch {
  readonly contacts: readonly ParsedContact[];
  readonly problems: readonly ReadProblem[];
}

/** A contact file that has been recognised and can be read. */
export interface OpenedContactFile {
  readonly format: 'csv' | 'vcard' | 'json';
  readonly layout: ImportLayout;
  readonly encoding: ImportEncoding;
  /** For CSV: the columns found and what they are taken for. */
  readonly columns?: readonly ImportColumn[];
  readonly mapping?: ImportMapping;
  readonly hasHeader?: boolean;
  /** For a workbook: its sheets, and the one that is read. */
  readonly workbook?: Workbook;
  /** For CSV: the same file with its columns taken for others, without going through it again. */
  under?(mapping: ImportMapping): OpenedContactFile;
  /** How many rows or cards there are to read, for showing progress. */
  readonly total: number;
  /** Reads the contacts in order, a batch at a time, so that other work can go on in between. */
  read(batchSize?: number): Generator<ReadBatch>;
}

/** A contact file read whole. */
export interface ContactFile extends Omit<OpenedContactFile, 'read' | 'under' | 'total'> {
  readonly contacts: readonly ParsedContact[];
  readonly problems: readonly ReadProblem[];
}

const defaultBatchSize = 500;

/** Gathers what is read into batches of so many contacts and problems; the last has what is left. */
function* batchesOf(
  results: Iterable<RowResult>,
  batchSize: number,
  problems: ReadProblem[],
): Generator<ReadBatch> {
  let contacts: ParsedContact[] = [];
  for (const result of results) {
    if (result.type === 'problem') problems.push(result.problem);
    else contacts.push(result.contact);
    if (contacts.length + problems.length < batchSize) continue;
    yield { contacts, problems };
    contacts = [];
    problems = [];
  }
  yield { contacts, problems };
}

function openVCard(bytes: Buffer, given: ImportEncoding, file: string, chosen?: string): OpenedContactFile {
  const isWide = given.name.startsWith('utf-16');
  const binary = isWide
    ? Buffer.from(decodeBytes({ bytes, encoding: given }, file)).toString('latin1')
    : bytes.toString('latin1');
  const text = plainLineEnds(binary);
  const parts = repeatable(
    () => splitCards(text, file),
    (part) => (isCard(part) ? 1 + part.lines.length : 1),
  );
  let total = 0;
  function* cards(): Generator<Card> {
    for (const part of parts) {
      if (!isCard(part)) continue;
      total += 1;
      yield part;
    }
  }
  const decoder = lineDecoder(cards(), file, isWide ? 'utf-8' : chosen);
  const encoding = isWide ? given : decoder.encoding;
  function* results(): Generator<RowResult> {
    for (const part of parts) {
      if (isCard(part)) {
        const { contact, problems } = readCard(part, file, decoder.decode);
        for (const problem of problems) yield { type: 'problem', problem };
        if (contact) yield { type: 'contact', contact };
      } else yield { type: 'problem', problem: part };
    }
  }
  return {
    format: 'vcard',
    layout: 'vcard',
    encoding,
    total,
    read: (batchSize = defaultBatchSize) => batchesOf(results(), batchSize, encodingProblems(encoding, file)),
  };
}

function openTable(
  text: string,
  encoding: ImportEncoding,
  file: string,
  options: ReadOptions,
  workbook: Workbook | undefined,
): OpenedContactFile {
  const table = parseTable(text, file, workbook ? 'rows' : 'lines');
  if (!options.mapping && !isTable(table, options.hasHeader)) {
    throw options.encoding
      ? new Problem('file-encoding', { file, encoding: options.encoding })
      : new Problem('file-format-unknown', { file });
  }
  const shape = proposeMapping(table, options.hasHeader);
  const under = (mapping: ImportMapping): OpenedContactFile => ({
    format: 'csv',
    layout: shape.layout,
    encoding,
    columns: describeColumns(shape, mapping),
    mapping,
    hasHeader: shape.hasHeader,
    workbook,
    under,
    total: shape.total,
    read: (batchSize = defaultBatchSize) =>
      batchesOf(readRows(table, shape, mapping), batchSize, encodingProblems(encoding, file)),
  });
  return under(options.mapping ?? shape.mapping);
}

function openMonica(
  document: MonicaDocument,
  text: string,
  encoding: ImportEncoding,
  file: string,
): OpenedContactFile {
  return {
    format: 'json',
    layout: 'monica',
    encoding,
    total: countMonica(document),
    read: (batchSize = defaultBatchSize) =>
      batchesOf(readMonica(document, text, file), batchSize, encodingProblems(encoding, file)),
  };
}

/** Opens an export of Monica. @throws Problem `file-is-workspace` for one of this program, `file-format-unknown`. */
function openJson(text: string, encoding: ImportEncoding, file: string): OpenedContactFile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new Problem('file-format-unknown', { file }, { cause });
  }
  const isOwn = value instanceof Object && 'format' in value && value.format === documentFormat;
  if (isOwn) throw new Problem('file-is-workspace', { file });
  const document = monicaDocument(value);
  if (!document) throw new Problem('file-format-unknown', { file });
  return openMonica(document, text, encoding, file);
}

function encodingProblems(encoding: ImportEncoding, file: string): ReadProblem[] {
  if (!encoding.guessed) return [];
  return [{ file, line: 1, code: 'encoding-guessed', details: { encoding: encoding.name } }];
}

/**
 * Recognises a contact file by its content and prepares reading it. Throws Problem `file-too-large`,
 * `file-empty`, `file-binary`, `file-encoding`, `file-is-workspace` or `file-format-unknown`. Nothing in the file is executed
 * and no link is followed.
 * @param workbook given where the bytes are one sheet of it as a table (`readWorkbook`).
 */
export function openContactFile(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions = {},
  workbook?: Workbook,
): OpenedContactFile {
  checkBytes(bytes, fileName);
  if (workbook) {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
    return openTable(text, { name: 'utf-8', guessed: false }, fileName, options, workbook);
  }
  const decoding = detectEncoding(bytes, options.encoding);
  const isWide = decoding.encoding.name.startsWith('utf-16');
  const start = isWide ? decodeBytes(decoding, fileName) : decoding.bytes.toString('latin1', 0, 64 * 1024);
  if (isVCard(start)) return openVCard(decoding.bytes, decoding.encoding, fileName, options.encoding);
  const text = decodeBytes(decoding, fileName);
  if (/^\s*\{\s*"/.test(text.slice(0, 1000))) return openJson(text, decoding.encoding, fileName);
  return openTable(text, decoding.encoding, fileName, options, undefined);
}

/** Reads a whole contact file at once: see `openContactFile` for what it throws. */
export function readContactFile(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions = {},
  workbook?: Workbook,
): ContactFile {
  const { read, under: _under, total: _total, ...file } = openContactFile(bytes, fileName, options, workbook);
  const contacts: ParsedContact[] = [];
  const problems: ReadProblem[] = [];
  for (const batch of read()) {
    for (const contact of batch.contacts) contacts.push(contact);
    for (const problem of batch.problems) problems.push(problem);
  }
  return { ...file, contacts, problems };
}
