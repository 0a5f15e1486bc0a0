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
    if (fields.includes('email') || (fields.length > 1 && fields.some((field) => field !== 'custom'))) return;
  }
  throw new Problem('file-format-unknown', { file: table.file });
}
