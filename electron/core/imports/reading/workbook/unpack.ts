import { Unzip, UnzipInflate, zipSync } from 'fflate';
import { Problem } from '../../../../../shared/model/problem.ts';

/** Bytes that are handed on at a time: what comes out of them at most is a thousand times as many. */
const pieceSize = 16 * 1024;

/** The parts of a workbook that say something of its cells; pictures and macros do not. */
const isRead = (name: string) => /\.(?:xml|rels)$/i.test(name);

const unreadable = (file: string, cause?: unknown) => new Problem('workbook-unreadable', { file }, { cause });

/** The parts of a ZIP file, unpacked while they are fewer than so many bytes, whatever the file says of their sizes. */
function unpacked(bytes: Uint8Array, file: string, limit: number): Record<string, Uint8Array> {
  const parts = new Map<string, Uint8Array[]>();
  let size = 0;
  const unzip = new Unzip((part) => {
    if (!isRead(part.name)) return;
    const pieces: Uint8Array[] = [];
    parts.set(part.name, pieces);
    part.ondata = (error, piece) => {
      if (error) throw error;
      size += piece.length;
      if (size > limit) throw new Problem('workbook-too-large', { file, limit: limit / 1024 / 1024 });
      pieces.push(piece);
    };
    part.start();
  });
  unzip.register(UnzipInflate);
  for (let from = 0; from < bytes.length; from += pieceSize)
    unzip.push(bytes.subarray(from, from + pieceSize), from + pieceSize >= bytes.length);
  return Object.fromEntries([...parts].map(([name, pieces]) => [name, Buffer.concat(pieces)]));
}

/**
 * A workbook with nothing in it but what its cells need, not compressed: whoever reads it has nothing to unpack that could
 * grow without bounds. @throws Problem `workbook-unreadable`, `workbook-too-large`,
 * `file-binary` for a ZIP file that is no workbook.
 */
export function plainWorkbook(bytes: Uint8Array, file: string, limit: number): ArrayBuffer {
  try {
    const parts = unpacked(bytes, file, limit);
    if (!parts['xl/workbook.xml']) throw new Problem('file-binary', { file, kind: 'ZIP' });
    return zipSync(parts, { level: 0 }).buffer as ArrayBuffer;
  } catch (error) {
    throw error instanceof Problem ? error : unreadable(file, error);
  }
}
