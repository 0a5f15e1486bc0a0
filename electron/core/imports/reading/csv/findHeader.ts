import { isEmail, isLink, isPhone } from '../values.ts';
import { dealField, hasDeals } from './dealHeaders.ts';
import { recogniseHeader } from './headers.ts';

const searchRows = 100;

function isData(cell: string): boolean {
  const text = cell.trim();
  return isEmail(text) || isLink(text) || isPhone(text) || /^\d[\d.,\-/: ]*$/.test(text);
}

/** Without known words: a first row of different short texts above a column of e-mails, links or phones. */
function looksLikeHeader(row: readonly string[], below: readonly (readonly string[])[]): boolean {
  const cells = row.map((cell) => cell.trim());
  if (cells.some((cell) => !cell || cell.length > 60 || isData(cell)) || new Set(cells).size < cells.length) {
    return false;
  }
  return cells.some((_, index) => {
    const values = below.map((other) => other[index]?.trim() ?? '').filter(Boolean);
    return values.length > 0 && values.every(isData);
  });
}

/**
 * Which row holds the headers, or null when there are none. Rows in front of it, such as LinkedIn's notes,
 * are no data. A `hasHeader` chosen by the user is obeyed: true takes the likeliest row.
 */
export function findHeader(rows: readonly (readonly string[])[], hasHeader?: boolean): number | null {
  if (hasHeader === false) return null;
  const top = rows.slice(0, searchRows);
  let best: { index: number; known: number; share: number } | null = null;
  for (const [index, row] of top.entries()) {
    const filled = row.filter((cell) => cell.trim());
    if (filled.length === 0 || filled.some((cell) => isEmail(cell.trim()))) continue;
    const isOfDeals = hasDeals(filled);
    const known = filled.filter((cell) => recogniseHeader(cell) || (isOfDeals && dealField(cell))).length;
    if (known > (best?.known ?? 0)) best = { index, known, share: known / filled.length };
  }
  const first = top.findIndex((row) => row.some((cell) => cell.trim()));
  // One known word among many may be a value; a row of known words, or mostly so, is a header.
  const widest = Math.max(0, ...top.map((row) => row.length));
  if (
    best &&
    (best.known >= 2 ? best.share >= 0.25 : best.share === 1 && (widest === 1 || best.index === first))
  ) {
    return best.index;
  }
  if (first === -1) return null;
  if (best && best.index === first && best.share >= 0.5) return first;
  if (looksLikeHeader(top[first]!, top.slice(first + 1))) return first;
  return hasHeader ? (best?.index ?? first) : null;
}
