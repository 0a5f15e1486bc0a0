import { Problem } from '../../../../shared/model/problem.ts';
import { findHeader } from './csv/findHeader.ts';
import { guessColumns } from './csv/guessColumns.ts';
import type { CsvTable } from './csv/parseTable.ts';

const sampleSize = 64 * 1024;

/** Whether text holds vCards, told by its content. */
export function isVCard(text: string): boolean {
  return /^[ \t]*BEGIN[ \t]*:[ \t]*VCARD[ \t]*$/im.test(text.slice(0, sampleSize).replaceAll('\r', '\n'));
}

/** Refuses text that is no table of contacts, such as JSON, HTML or prose, with `file-format-unknown`. */
export function checkTable(table: CsvTable, hasHeader?: boolean): void {
  const first = table.rows.find((row) => row.some((cell) => cell.trim()))?.[0]?.trimStart() ?? '';
  const isMarkup = /^(?:[{[]|<[!?a-z]|\{\\rtf|BEGIN:)/i.test(first);
  if (!isMarkup) {
    if (findHeader(table.rows, hasHeader) !== null) return;
    const fields = guessColumns(table.rows);
    if (fields.includes('email')) return;
    // Sentences have a comma here and there; a table has a second cell in most of its rows.
    const filled = table.rows.filter((row) => row.some((cell) => cell.trim()));
    const isWide = filled.filter((row) => row.length > 1).length > filled.length / 2;
    if (isWide && fields.some((field) => field !== 'custom')) return;
  }
  throw new Problem('file-format-unknown', { file: table.file });
}
