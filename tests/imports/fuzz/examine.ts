import { parseTable } from '../../../electron/core/imports/reading/csv/parseTable.ts';
import { proposeMapping } from '../../../electron/core/imports/reading/csv/proposeMapping.ts';
import { dataRows } from '../../../electron/core/imports/reading/csv/survey.ts';
import { decodeBytes, detectEncoding } from '../../../electron/core/imports/reading/decodeText.ts';
import { plainLineEnds } from '../../../electron/core/imports/reading/lineEnds.ts';
import { type ContactFile, readContactFile } from '../../../electron/core/imports/reading/readContactFile.ts';
import { skippedBy } from '../../../shared/model/import.ts';
import { Problem } from '../../../shared/model/problem.ts';

/** Longer than this a file of some kilobytes may not take, in milliseconds of the processor. */
const patience = 2000;

/** How many cards begin in a text: at the start of a line, or indented where no value can go on. */
function cardsIn(text: string): number {
  let count = 0;
  let canGoOn = false;
  let depth = 0;
  let isAgent = false;
  for (const line of text.split('\n')) {
    const isMark = /^[ \t]*(BEGIN|END)[ \t]*:[ \t]*VCARD[ \t]*$/i.test(line);
    const isIndented = /^[ \t]/.test(line);
    if (isMark && !(isIndented && canGoOn)) {
      const begins = /BEGIN/i.test(line);
      if (begins) count += 1;
      depth = begins ? (isAgent ? depth + 1 : 1) : Math.max(0, depth - 1);
      canGoOn = false;
    } else if (line.trim() && !isIndented) canGoOn = depth > 0;
    isAgent = /^(?:[\w-]+\.)?AGENT(?:;[^:]*)?:\s*$/i.test(line);
  }
  return count;
}

/** How many rows a table has, each tiling the file with those around it; throws when they do not. */
function rowsIn(text: string): number {
  const table = parseTable(text, 'file');
  let next = 1;
  let unread = 0;
  for (const { line, cells } of table.rows) {
    if (line !== next && next > 1) throw new Error(`Row in line ${line} instead of ${next}`);
    next = line + 1 + (cells?.join('').split('\n').length ?? 1) - 1;
    if (!cells) unread += 1;
  }
  const { firstRow, end } = proposeMapping(table);
  const filled = [...dataRows(table, firstRow)]
    .slice(0, end)
    .filter((row) => row.some((cell) => cell.trim()));
  return filled.length + unread;
}

function countIn(bytes: Buffer, { format, encoding }: ContactFile): number {
  const decoding = detectEncoding(bytes);
  const isWide = encoding.name.startsWith('utf-16');
  if (format === 'csv') return rowsIn(decodeBytes(decoding, 'file'));
  return cardsIn(plainLineEnds(isWide ? decodeBytes(decoding, 'file') : decoding.bytes.toString('latin1')));
}

/** What is wrong with how a file is read; null when nothing is. A file may be refused in so many words. */
export function examine(bytes: Buffer): string | null {
  const started = process.cpuUsage();
  try {
    const file = readContactFile(bytes, 'file');
    const { user, system } = process.cpuUsage(started);
    const taken = (user + system) / 1000;
    if (taken > patience) return `took ${taken.toFixed(0)} ms for ${bytes.length} bytes`;
    const accounted =
      file.contacts.length + file.problems.reduce((sum, problem) => sum + skippedBy(problem), 0);
    const count = countIn(bytes, file);
    return accounted === count ? null : `${accounted} accounted for of ${count} (${file.format})`;
  } catch (error) {
    if (error instanceof Problem) return null;
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}
