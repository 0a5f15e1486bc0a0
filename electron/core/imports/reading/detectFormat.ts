import { findHeader } from './csv/findHeader.ts';
import { guessColumns } from './csv/guessColumns.ts';
import type { CsvTable } from './csv/parseTable.ts';

const sampleSize = 64 * 1024;

/** Whether text holds vCards, told by its content. */
export function isVCard(text: string): boolean {
  return /^[ \t]*BEGIN[ \t]*:[ \t]*VCARD[ \t]*$/im.test(text.slice(0, sampleSize).replaceAll('\r', '\n'));
}

/** Whether text is a table of contacts, unlike JSON, HTML or prose. */
export function isTable(table: CsvTable, hasHeader?: boolean): boolean {
  const first = table.top.find((row) => row.some((cell) => cell.trim()))?.[0]?.trimStart() ?? '';
  if (/^(?:[{[]|<[!?a-z]|\{\\rtf|BEGIN:)/i.test(first)) return false;
  if (findHeader(table.top, hasHeader) !== null) return true;
  const fields = guessColumns(table.top);
  if (fields.includes('email')) return true;
  // Sentences have a comma here and there; a table has a second cell in most of its rows.
  const filled = table.top.filter((row) => row.some((cell) => cell.trim()));
  const isWide = filled.filter((row) => row.length > 1).length > filled.length / 2;
  return isWide && fields.some((field) => field !== 'custom');
}
