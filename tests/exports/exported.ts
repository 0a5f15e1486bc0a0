import type { Core } from '../../electron/core/core.ts';
import { type ExportRequest, exportPieceSize } from '../../shared/model/export.ts';

/** Has a file written and fetches it the way the page does, piece by piece. */
export async function exported(
  call: Core['caller'],
  request: ExportRequest,
): Promise<{ name: string; bytes: Buffer }> {
  const file = await call.exports.make(request);
  const pieces: Buffer[] = [];
  for (let from = 0; from < file.size; from += exportPieceSize) {
    const { piece } = await call.exports.fetch({ export: file.export, from });
    pieces.push(Buffer.from(piece, 'base64'));
  }
  return { name: file.name, bytes: Buffer.concat(pieces) };
}
