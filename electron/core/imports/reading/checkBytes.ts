import { Problem } from '../../../../shared/model/problem.ts';

/** The largest file that is read, in bytes. */
export const fileSizeLimit = 200 * 1024 * 1024;

/** The largest number of contacts that are read of one file. */
export const contactLimit = 300_000;

const sampleSize = 64 * 1024;

/** How files that hold no text begin, as Latin-1, with what people call them. */
const magic: readonly (readonly [string, string])[] = [
  ['%PDF-', 'PDF'],
  ['PK\x03\x04', 'ZIP, XLSX'],
  ['PK\x05\x06', 'ZIP'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'XLS'],
  ['\x89PNG\r\n', 'PNG'],
  ['\xff\xd8\xff', 'JPEG'],
  ['GIF8', 'GIF'],
  ['\x1f\x8b', 'GZIP'],
  ['Rar!\x1a', 'RAR'],
  ['7z\xbc\xaf\x27\x1c', '7-Zip'],
  ['SQLite format 3\0', 'SQLite'],
  ['bplist', 'plist'],
  ['\x7fELF', 'ELF'],
  ['MZ\x90', 'EXE'],
];

/**
 * Whether bytes without a mark look like UTF-16: Latin text then has a NUL in every second place.
 * Returns the encoding, or null.
 */
export function looksLikeUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const size = Math.min(bytes.length, sampleSize) & ~1;
  if (size < 8 || bytes.length % 2 === 1) return null;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < size; index += 2) {
    if (bytes[index] === 0) even += 1;
    if (bytes[index + 1] === 0) odd += 1;
  }
  const half = size / 2;
  if (odd > half * 0.6 && even < half * 0.05) return 'utf-16le';
  if (even > half * 0.6 && odd < half * 0.05) return 'utf-16be';
  return null;
}

/** The encoding a byte order mark at the start of a file names, with the mark's length; null without one. */
export function byteOrderMark(bytes: Uint8Array): { encoding: string; length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return null;
}

/** Refuses what cannot be a text file: Problem `file-too-large`, `file-empty` or `file-binary`. */
export function checkBytes(bytes: Uint8Array, file: string): void {
  if (bytes.length > fileSizeLimit) {
    throw new Problem('file-too-large', { file, limit: fileSizeLimit / 1024 / 1024 });
  }
  const mark = byteOrderMark(bytes);
  const isUtf16 = mark?.encoding.startsWith('utf-16') || looksLikeUtf16(bytes) !== null;
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, sampleSize)).toString(
    'latin1',
  );
  const isBlank = isUtf16 ? !/[^\0\s\xfe\xff]/.test(start) : !/[^\s\xef\xbb\xbf]/.test(start);
  if (isBlank && bytes.length <= sampleSize) throw new Problem('file-empty', { file });
  const known = magic.find(([signature]) => start.startsWith(signature));
  if (known) throw new Problem('file-binary', { file, format: known[1] });
  if (isUtf16) return;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const controls = start.match(/[\0-\x08\x0e-\x19\x1c-\x1f\x7f]/g)?.length ?? 0;
  if (start.includes('\0') || controls > start.length * 0.01)
    throw new Problem('file-binary', { file, format: '' });
}
