import Papa from 'papaparse';
import type { ContactTable } from './contactTable.ts';

/** Rows that become text at a time. */
const pieceSize = 500;

/**
 * What a spreadsheet would take for a formula and compute: papaparse's own pattern misses those of several lines. A cell
 * with an apostrophe of its own before such a sign gets one more, so that our import takes off only the one that was added.
 */
const formula = /^'*[=+\-@\t\r]/;

/**
 * Writes a table as CSV: UTF-8 with a mark at its beginning, by which spreadsheets know it, commas, and lines that end
 * in CR LF. A cell that a spreadsheet would compute begins with an apostrophe.
 */
export function* csvText({ heads, rows }: ContactTable): Generator<string> {
  const lines = (piece: readonly (readonly string[])[]) =>
    `${Papa.unparse(piece as string[][], { escapeFormulae: formula, newline: '\r\n' })}\r\n`;
  yield `\ufeff${lines([heads])}`;
  let piece: (readonly string[])[] = [];
  for (const row of rows) {
    piece.push(row);
    if (piece.length < pieceSize) continue;
    yield lines(piece);
    piece = [];
  }
  if (piece.length > 0) yield lines(piece);
}
