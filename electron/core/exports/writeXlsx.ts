import writeXlsxFile from 'write-excel-file/node';
import type { ContactTable } from './contactTable.ts';

/** What XML cannot hold: a spreadsheet would take the file for damaged. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** A cell holds so many characters; a file with a longer one is taken for damaged. */
const longest = 32_767;

/** Widths of columns, in characters. */
const [narrowest, widest] = [10, 40];

const toCell = (text: string): string | null => text.replace(unwritable, '').slice(0, longest) || null;

/** Writes a table as an Excel workbook of one sheet. All cells are texts: nothing in it is computed. */
export async function xlsxBytes({ heads, rows }: ContactTable, sheet: string): Promise<Uint8Array> {
  const widths = heads.map((head) => Math.max(narrowest, head.length + 2));
  const cells = Array.from(rows, (row) =>
    row.map((text, index) => {
      widths[index] = Math.min(widest, Math.max(widths[index] ?? 0, text.length + 2));
      return toCell(text);
    }),
  );
  const head = heads.map((text) => ({ value: toCell(text) ?? '', fontWeight: 'bold' as const }));
  return writeXlsxFile([head, ...cells], {
    sheet,
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
  }).toBuffer();
}
