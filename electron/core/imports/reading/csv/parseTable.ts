import Papa from 'papaparse';
import { plainLineEnds } from '../lineEnds.ts';
import { repeatable } from '../repeatable.ts';
import { type CutRow, cutRows } from './cutRows.ts';
import { recogniseHeader } from './headers.ts';

/** A table in a file, cut into rows. */
export interface CsvTable {
  readonly file: string;
  /** The first rows that can be read, by which a table is recognised. */
  readonly top: readonly (readonly string[])[];
  /** All rows, to be gone through as often as needed. */
  readonly rows: Iterable<CutRow>;
}

const delimiters = [',', ';', '\t', '|'] as const;
const sampleSize = 128 * 1024;
const sampleRows = 100;
const sampleLines = 1000;
const topRows = 1000;

function parse(text: string, delimiter: string, preview = 0): Papa.ParseResult<string[]> {
  return Papa.parse<string[]>(text, { delimiter, newline: '\n', preview });
}

/** The first lines of a text. */
function sampleOf(text: string): string {
  return text.length > sampleSize ? text.slice(0, text.lastIndexOf('\n', sampleSize)) : text;
}

/** How well a delimiter explains the first rows: recognised headers count most, then even rows. */
function delimiterScore(sample: string, delimiter: string): number {
  const rows = parse(sample, delimiter, sampleRows).data.filter((row) => row.some((cell) => cell.trim()));
  const counts = new Map<number, number>();
  let headers = 0;
  for (const row of rows) {
    counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
    if (row.length > 1) headers = Math.max(headers, row.filter((cell) => recogniseHeader(cell)).length);
  }
  const [width, share] = [...counts].reduce(
    (best, [cells, count]) => (cells > 1 && count > best[1] ? [cells, count] : best),
    [1, 0],
  );
  const evenness = rows.length > 0 ? share / rows.length : 0;
  return headers * 10 + evenness * 5 + Math.min(width, 20) / 100;
}

/** The delimiter that explains a text best; a comma when nothing separates anything. */
export function sniffDelimiter(text: string): string {
  const sample = sampleOf(text);
  let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of delimiters) {
    if (!sample.includes(delimiter)) continue;
    const score = delimiterScore(sample, delimiter);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** How many cells most lines of a text have that have several. */
function usualWidth(text: string, delimiter: string): number {
  const counts = new Map<number, number>();
  for (const line of sampleOf(text).split('\n', sampleLines)) {
    const { length } = parse(line, delimiter).data[0] ?? [];
    if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  }
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [1, 0])[0];
}

function topOf(rows: Iterable<CutRow>): (readonly string[])[] {
  const top: (readonly string[])[] = [];
  for (const { cells } of rows) {
    if (cells) top.push(cells);
    if (top.length === topRows) break;
  }
  return top;
}

/** Rows with their numbers instead of their lines. */
function* numbered(rows: Iterable<CutRow>): Generator<CutRow> {
  let line = 0;
  for (const { cells } of rows) {
    line += 1;
    yield { line, cells };
  }
}

/**
 * Cuts a text into rows and cells; a row whose quotes would swallow others is told to be unreadable.
 * @param counts what tells people where a row is: the line it starts at, or in a sheet how many rows there are up to it.
 */
export function parseTable(input: string, file: string, counts: 'lines' | 'rows' = 'lines'): CsvTable {
  const text = plainLineEnds(input);
  const excelHint = /^sep=(.)\n/i.exec(text);
  const from = excelHint?.[0].length ?? 0;
  const delimiter = excelHint?.[1] ?? sniffDelimiter(text);
  const style = { delimiter, width: usualWidth(text.slice(from, from + sampleSize), delimiter) };
  const cut = () => cutRows(text, style, from, excelHint ? 2 : 1);
  const rows = repeatable(
    counts === 'rows' ? () => numbered(cut()) : cut,
    ({ cells }) => 1 + (cells?.length ?? 0),
  );
  return { file, top: topOf(rows), rows };
}
