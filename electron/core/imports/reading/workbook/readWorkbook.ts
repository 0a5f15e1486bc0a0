import Papa from 'papaparse';
import readXlsxFile from 'read-excel-file/universal';
import { Problem } from '../../../../../shared/model/problem.ts';
import { parseTable } from '../csv/parseTable.ts';
import { isTable } from '../detectFormat.ts';
import { plainWorkbook } from './unpack.ts';

/** All parts of a workbook that are read take so many bytes together at most. */
const unpackedLimit = 256 * 1024 * 1024;

/** One sheet of a workbook as a text table, with the names of all. */
export interface SheetTable {
  readonly sheets: readonly string[];
  readonly sheet: string;
  /** A table with commas, as `readContactFile` reads it. */
  readonly text: string;
}

type Cell = string | number | boolean | Date | null;

const two = (value: number) => String(value).padStart(2, '0');

/** What a cell says: a day as `YYYY-MM-DD`, a number without an exponent, and never as if it had a thousand in it. */
function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (cell instanceof Date) {
    if (Number.isNaN(cell.getTime())) return '';
    const [day = '', time = ''] = cell.toISOString().split('T');
    return time.startsWith('00:00:00')
      ? day
      : `${day} ${two(cell.getUTCHours())}:${two(cell.getUTCMinutes())}`;
  }
  if (typeof cell !== 'number') return String(cell);
  const text = Number.isInteger(cell) ? BigInt(cell).toString() : String(cell);
  return /^-?\d+\.\d{3}$/.test(text) ? `${text}0` : text;
}

function tableOf(rows: readonly (readonly Cell[])[]): string {
  return `sep=,\n${Papa.unparse(
    rows.map((row) => row.map(textOf)),
    { newline: '\n' },
  )}\n`;
}

/**
 * Reads a sheet of a workbook: the one that is asked for, else the first that looks like a table of contacts. Formulas are what
 * they came to when the workbook was saved. @throws Problem `workbook-unreadable`, `workbook-too-large`, `file-no-contacts`.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  file: string,
  sheet: string | undefined,
): Promise<SheetTable> {
  const plain = plainWorkbook(bytes, file, unpackedLimit);
  const found = await readXlsxFile(plain).catch((cause: unknown) => {
    throw new Problem('workbook-unreadable', { file }, { cause });
  });
  const tables = found.map(({ sheet: name, data }) => ({ name, rows: data as unknown as Cell[][] }));
  const looksRight = ({ rows }: (typeof tables)[number]) =>
    isTable(parseTable(tableOf(rows.slice(0, 200)), file));
  const chosen =
    tables.find(({ name }) => name === sheet) ??
    tables.find(looksRight) ??
    tables.find(({ rows }) => rows.length > 0);
  if (!chosen) throw new Problem('file-no-contacts', { file });
  return { sheets: tables.map(({ name }) => name), sheet: chosen.name, text: tableOf(chosen.rows) };
}
