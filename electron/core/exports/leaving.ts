import { type ExportedFile, exportPieceSize } from '../../../shared/model/export.ts';
import { Problem } from '../../../shared/model/problem.ts';
import type { Workspace } from '../workspace/workspace.ts';

interface Leaving extends ExportedFile {
  readonly bytes: Uint8Array;
}

/** Files that were written and are fetched piece by piece, once. Kept in memory only: nothing is left of them on the disk. */
export class LeavingFiles {
  readonly #files = new Map<string, Leaving>();
  readonly #ids: () => string;

  constructor(ids: () => string) {
    this.#ids = ids;
  }

  /** Keeps a file until it is fetched, or until another is asked for: a page that is gone fetches nothing. */
  add(file: Pick<Leaving, 'name' | 'mediaType' | 'bytes'>): ExportedFile {
    const id = this.#ids();
    this.#files.clear();
    const { bytes, ...told } = file;
    const leaving = { ...told, export: id, size: bytes.length };
    this.#files.set(id, { ...leaving, bytes });
    return leaving;
  }

  /** The piece of a file that begins at a byte, in base64. With the last one the file is gone. @throws Problem `not-found`. */
  piece(id: string, from: number): string {
    const file = this.#files.get(id);
    if (!file) throw new Problem('not-found');
    const piece = file.bytes.subarray(from, from + exportPieceSize);
    if (from + exportPieceSize >= file.size) this.#files.delete(id);
    return Buffer.from(piece).toString('base64');
  }
}

const leavings = new WeakMap<Workspace, LeavingFiles>();

/** The files that leave a workspace; they go with it. */
export function leavingOf(workspace: Workspace): LeavingFiles {
  let leaving = leavings.get(workspace);
  if (!leaving) {
    leaving = new LeavingFiles(workspace.ids);
    leavings.set(workspace, leaving);
  }
  return leaving;
}
