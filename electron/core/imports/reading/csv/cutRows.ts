import Papa from 'papaparse';
import { isEmail, isLink, isPhone } from '../values.ts';

/** A row with the line it starts at; null where a stray quote keeps it from being read. */
export interface CutRow {
  readonly line: number;
  readonly cells: readonly string[] | null;
}

/** How the rows of a table are written. */
export interface TableStyle {
  readonly delimiter: string;
  /** How many cells most rows have. */
  readonly width: number;
}

/** Text that is cut at once where its quotes are in order, in characters. */
const blockSize = 64 * 1024;
/** No row of several lines is longer, in characters: one that seems to be has a quote too many. */
const longestRow = 4 * 1024 * 1024;
/** Lines to look for the end of a cell in whose text quotes stand unescaped. */
const patience = 20;

/** A row, and the lines it takes beside its first. */
interface Reading {
  readonly cells: readonly string[];
  readonly extraLines: number;
  readonly isUnclosed: boolean;
  readonly isOdd: boolean;
}

function lineBreaks(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) count += 1;
  }
  return count;
}

/** Where the line ends that holds this place. */
function lineEnd(text: string, at: number): number {
  const end = at < text.length ? text.indexOf('\n', at) : -1;
  return end === -1 ? text.length : end;
}

/** Where so many lines further on end. */
function endOfLines(text: string, at: number, count: number): number {
  let end = at;
  for (let line = 0; line < count && end < text.length; line += 1) end = lineEnd(text, end + 1);
  return end;
}

/** Cuts a text of `style` into rows. Nothing is lost at a quote that is opened and not closed where it should be. */
class RowCutter {
  readonly #text: string;
  readonly #style: TableStyle;
  readonly #all: Papa.Parser;
  readonly #one: Papa.Parser;
  /** A long stretch without quotes, so that it is not looked through again and again. */
  #gap = { from: 0, to: 0 };

  constructor(text: string, style: TableStyle) {
    this.#text = text;
    this.#style = style;
    const { delimiter } = style;
    this.#all = new Papa.Parser({ delimiter, newline: '\n' });
    this.#one = new Papa.Parser({ delimiter, newline: '\n', preview: 1 });
  }

  /** The place of the first quote from here on; where the text ends when there is none. */
  #quoteFrom(at: number): number {
    if (at >= this.#gap.from && at <= this.#gap.to) return this.#gap.to;
    const found = this.#text.indexOf('"', at);
    const quote = found === -1 ? this.#text.length : found;
    if (quote - at > blockSize) this.#gap = { from: at, to: quote };
    return quote;
  }

  /** The end of the first line, `least` or further on, up to which quotes are even in number, as they are in whole rows. */
  evenEnd(from: number, least = from): number {
    const text = this.#text;
    let end = lineEnd(text, least);
    let isOpen = false;
    for (let quote = this.#quoteFrom(from); quote < text.length; quote = this.#quoteFrom(quote + 1)) {
      if (quote > end) {
        if (!isOpen) return end;
        if (quote > least + longestRow) return lineEnd(text, least + longestRow);
        end = lineEnd(text, quote);
      }
      isOpen = !isOpen;
    }
    return isOpen ? Math.max(end, lineEnd(text, least + longestRow)) : end;
  }

  /** The rows of a piece of text in which every row is of one line; null when there are others. */
  plainRows(from: number, to: number): readonly (readonly string[])[] | null {
    const piece = this.#text.slice(from, to);
    const { data, errors }: Papa.ParseResult<string[]> = this.#all.parse(piece, 0, false);
    const isPlain = errors.length === 0 && !(piece.includes('"') && data.some((row) => lineBreaks(row) > 0));
    return isPlain ? data : null;
  }

  #firstRow(from: number, to: number): Reading {
    const { data, errors }: Papa.ParseResult<string[]> = this.#one.parse(
      this.#text.slice(from, to),
      0,
      false,
    );
    const cells = data[0] ?? [''];
    const faults = errors.filter(({ row }) => row === 0);
    return {
      cells,
      extraLines: lineBreaks(cells),
      isUnclosed: faults.some(({ code }) => code === 'MissingQuotes'),
      isOdd: faults.length > 0,
    };
  }

  /** Whether a line looks like a row of so many cells at least, rather than like a sentence with commas. */
  #isRow(from: number, to: number, least: number): boolean {
    const parts = this.#text.slice(from, to).split(this.#style.delimiter);
    if (parts.length < Math.max(least, 2)) return false;
    const spaced = parts.filter((part, index) => index > 0 && part.startsWith(' ')).length;
    if (spaced > (parts.length - 1) / 2) return false;
    return least > 3 || parts.some((part) => isEmail(part) || isPhone(part) || isLink(part));
  }

  /** Whether a row has swallowed others, up to a quote that happens to close its cell. */
  #hidesRows(from: number, { cells, extraLines, isOdd }: Reading): boolean {
    const { width } = this.#style;
    if (isOdd ? cells.length !== width : cells.length > width) return true;
    const least = cells.length < width ? width - 1 : width;
    let rows = 0;
    let end = lineEnd(this.#text, from);
    for (let line = 0; line < extraLines; line += 1) {
      const start = end + 1;
      end = lineEnd(this.#text, start);
      if (this.#isRow(start, end, least)) rows += 1;
    }
    return isOdd ? rows > 0 : rows > extraLines / 2;
  }

  /** The row that starts here; null when a quote in it swallows others. */
  rowAt(from: number): Reading | null {
    const end = this.evenEnd(from);
    let reading = this.#firstRow(from, end);
    if (reading.isUnclosed && end < this.#text.length)
      reading = this.#firstRow(from, endOfLines(this.#text, end, patience));
    const isRunaway = reading.isUnclosed || (reading.extraLines > 0 && this.#hidesRows(from, reading));
    return isRunaway ? null : reading;
  }
}

/**
 * Cuts a text, from one place on, into rows, lazily. Where a quote would swallow rows, its own line is told to be
 * unreadable and reading goes on at the next. Takes time by the length of the text, however it is damaged.
 */
export function* cutRows(text: string, style: TableStyle, from = 0, firstLine = 1): Generator<CutRow> {
  const cutter = new RowCutter(text, style);
  let at = from;
  let line = firstLine;
  while (at < text.length) {
    const blockEnd = cutter.evenEnd(at, at + blockSize);
    const plain = cutter.plainRows(at, blockEnd);
    if (plain) {
      for (const cells of plain) {
        yield { line, cells };
        line += 1;
      }
      at = blockEnd + 1;
      continue;
    }
    const stop = Math.min(blockEnd, at + blockSize);
    while (at <= stop && at < text.length) {
      const row = cutter.rowAt(at);
      yield { line, cells: row?.cells ?? null };
      const extraLines = row?.extraLines ?? 0;
      at = endOfLines(text, lineEnd(text, at), extraLines) + 1;
      line += 1 + extraLines;
    }
  }
}
