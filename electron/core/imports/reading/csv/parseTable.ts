import Papa from 'papaparse';
import type { ReadProblem } from '../../../../../shared/model/import.ts';
import { recogniseHeader } from './headers.ts';

/** Cells of a CSV file with the line each row starts at. */
export interface CsvTable {
  readonly file: string;
  readonly rows: readonly (readonly string[])[];
  /** For each row, the line it starts at, from 1. */
  readonly lines: readonly number[];
  readonly problems: readonly ReadProblem[];
}

const delimiters = [',', ';', '\t', '|'] as const;
const sampleSize = 128 * 1024;
const sampleRows = 100;

/** How often a broken quote may swallow lines before the rest is read as it comes. */
const restartLimit = 20;

function parse(text: string, delimiter: string, preview = 0): Papa.ParseResult<string[]> {
  return Papa.parse<string[]>(text, { delimiter, newline: '\n', preview });
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
  const sample = text.length > sampleSize ? text.slice(0, text.lastIndexOf('\n', sampleSize)) : text;
  let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of delimiters) {
    if (!sample.includes(delimiter)) continue;
    const score = delimiterScore(sample, delimiter);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function newlines(row: readonly string[]): number {
  let count = 0;
  for (const cell of row) {
    for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) count += 1;
  }
  return count;
}

/** The place in a text where its `count`-th line after `from` starts, or -1. */
function skipLines(text: string, from: number, count: number): number {
  let at = from;
  for (let done = 0; done < count; done += 1) {
    const next = text.indexOf('\n', at);
    if (next === -1) return -1;
    at = next + 1;
  }
  return at;
}

/**
 * Cuts a text into rows and cells. A quote that is opened and never closed would swallow the rest of the
 * file: its line is reported as `row-quotes` and reading goes on at the next line.
 */
export function parseTable(input: string, file: string): CsvTable {
  let text = input.includes('\r') ? input.replace(/\r\n?/g, '\n') : input;
  let line = 1;
  const excelHint = /^sep=(.)\n/i.exec(text);
  if (excelHint) {
    text = text.slice(excelHint[0].length);
    line = 2;
  }
  const delimiter = excelHint?.[1] ?? sniffDelimiter(text);
  const rows: string[][] = [];
  const lines: number[] = [];
  const problems: ReadProblem[] = [];
  let start = 0;
  for (let restart = 0; start !== -1 && start < text.length; restart += 1) {
    const { data, errors } = parse(start === 0 ? text : text.slice(start), delimiter);
    const quoteErrors = new Map(
      errors.filter((error) => error.type === 'Quotes').map((error) => [error.row, error.code]),
    );
    const first = line;
    let resumeAt = -1;
    for (const [index, row] of data.entries()) {
      const span = newlines(row);
      const error = quoteErrors.get(index);
      const isEven = row.length === (data[index - 1]?.length ?? rows.at(-1)?.length ?? row.length);
      if (error && span > 0 && (error === 'MissingQuotes' || !isEven) && restart < restartLimit) {
        problems.push({ file, line, code: 'row-quotes', details: {} });
        resumeAt = skipLines(text, start, line - first + 1);
        line += 1;
        break;
      }
      rows.push(row);
      lines.push(line);
      line += 1 + span;
    }
    start = resumeAt;
  }
  return { file, rows, lines, problems };
}
