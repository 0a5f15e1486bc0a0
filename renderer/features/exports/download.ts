import { type ExportRequest, exportPieceSize } from '../../../shared/model/export.ts';
import { bridge } from '../../bridge/core.ts';
import { saveFile } from '../../ui/saveFile.ts';

/** The bytes of a piece that travelled as base64. */
function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
}

/** Has a file made by the core, fetches it in pieces and saves it. @returns its name. @throws what the core throws. */
export async function download(request: ExportRequest): Promise<string> {
  const { export: id, name, size, mediaType } = await bridge.client.exports.make.mutate(request);
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (let from = 0; from < size; from += exportPieceSize) {
    const { piece } = await bridge.client.exports.fetch.mutate({ export: id, from });
    pieces.push(bytesOf(piece));
  }
  saveFile(new Blob(pieces, { type: mediaType }), name);
  return name;
}
