import type { ImportField } from '../../../../../shared/model/import.ts';
import { isEmail, isLink, isPhone, splitEmails } from '../values.ts';

const sampleRows = 200;
/** Names stand among the first columns of text; looking further costs more than it finds. */
const nameColumns = 12;

const companyEnding = /\b(b\.?v\.?|n\.?v\.?|v\.?o\.?f\.?|gmbh|ltd\.?|llc|inc\.?|plc|ag|s\.?a\.?|stichting)$/i;
const word = /^\p{L}[\p{L}.'’-]*$/u;

/** The share of filled cells that pass a test; 0 for an empty column. */
function share(cells: readonly string[], test: (cell: string) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(test).length / cells.length;
}

/** What one column holds by the look of its values: e-mails, links or phones; null for anything else. */
export function guessByValues(cells: readonly string[]): ImportField | null {
  const filled = cells.map((cell) => cell.trim()).filter(Boolean);
  if (share(filled, (cell) => isEmail(cell) || splitEmails(cell).length > 0) >= 0.8) return 'email';
  if (share(filled, isLink) >= 0.8) return 'link';
  // Amounts too, as a sheet of a workbook writes them bare, and addresses of machines.
  const isNumbering = (cell: string) => /^\d{1,7}(?:[.,]\d{1,4})?$|^\d{1,3}(?:\.\d{1,3}){3}$/.test(cell);
  if (
    share(
      filled,
      (cell) => isPhone(cell) && !isNumbering(cell) && !/^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$/.test(cell),
    ) >= 0.8
  ) {
    return 'phone';
  }
  return null;
}

/**
 * Guesses what the columns of a file without headers hold, by their values. Names: a column that is two
 * others put together is the full name; else the first column of several words, or the first two of one.
 */
export function guessColumns(rows: readonly (readonly string[])[]): ImportField[] {
  const sample = rows.slice(0, sampleRows).filter((row) => row.some((cell) => cell.trim()));
  const width = Math.max(0, ...sample.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, index) => sample.map((row) => row[index]?.trim() ?? ''));
  const fields: (ImportField | null)[] = columns.map(guessByValues);
  const texts = columns.flatMap((cells, index) => {
    const filled = cells.filter(Boolean);
    if (fields[index] || share(filled, (cell) => cell.split(/\s+/).every((part) => word.test(part))) < 0.7) {
      return [];
    }
    return [{ index, cells, filled }];
  });
  const isTaken = (index: number) => fields[index] !== null;
  const take = (index: number, field: ImportField) => {
    fields[index] = field;
  };

  const company = texts.find(({ filled }) => share(filled, (cell) => companyEnding.test(cell)) >= 0.3);
  if (company) take(company.index, 'organisation');
  const names = texts.filter(({ index }) => !isTaken(index)).slice(0, nameColumns);
  for (const whole of names) {
    for (const given of names) {
      const family = names.find(
        (other) =>
          other !== whole &&
          other !== given &&
          whole !== given &&
          whole.filled.length > 0 &&
          share(
            whole.cells.map((_, row) => String(row)),
            (row) =>
              whole.cells[Number(row)] === `${given.cells[Number(row)]} ${other.cells[Number(row)]}`.trim(),
          ) >= 0.7,
      );
      if (!family || isTaken(whole.index) || isTaken(given.index) || isTaken(family.index)) continue;
      take(whole.index, 'displayName');
      take(given.index, 'givenName');
      take(family.index, 'familyName');
    }
  }
  if (!fields.includes('displayName')) {
    const whole = names.find(({ filled }) => share(filled, (cell) => cell.includes(' ')) >= 0.6);
    const [given, family] = names.filter(({ filled }) => share(filled, (cell) => cell.includes(' ')) < 0.6);
    if (given && family && (!whole || given.index < whole.index)) {
      take(given.index, 'givenName');
      take(family.index, 'familyName');
    } else if (whole) take(whole.index, 'displayName');
    else if (given) take(given.index, 'displayName');
  }
  return fields.map((field) => field ?? 'custom');
}
