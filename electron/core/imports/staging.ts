import type { ReadOptions } from '../../../shared/model/import.ts';
import { Problem } from '../../../shared/model/problem.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { fileSizeLimit } from './reading/checkBytes.ts';
import { type OpenedContactFile, openContactFile } from './reading/readContactFile.ts';

/** All files waiting together may hold this many bytes. */
const totalLimit = 2 * fileSizeLimit;

interface Upload {
  readonly file: string;
  chunks: Buffer[];
  size: number;
  /** The file as last recognised, with the choices it was recognised under. */
  opened: { readonly choices: string; readonly file: OpenedContactFile } | null;
}

/** A file with the name it was sent under, ready to be read. */
export interface StagedFile {
  readonly name: string;
  readonly file: OpenedContactFile;
}

/** Files the page has sent but not imported yet. Kept in memory only. */
export class Staging {
  readonly #uploads = new Map<string, Upload>();
  readonly #ids: () => string;

  constructor(ids: () => string) {
    this.#ids = ids;
  }

  /** Starts receiving a file. @returns the id of the upload. */
  begin(file: string): string {
    const id = this.#ids();
    this.#uploads.set(id, { file, chunks: [], size: 0, opened: null });
    return id;
  }

  #find(id: string): Upload {
    const upload = this.#uploads.get(id);
    if (!upload) throw new Problem('upload-unknown');
    return upload;
  }

  /**
   * Adds the next piece of a file, in base64. @returns the bytes received so far.
   * @throws Problem `upload-unknown`, `file-too-large`; the upload is then gone.
   */
  append(id: string, base64: string): number {
    const upload = this.#find(id);
    const chunk = Buffer.from(base64, 'base64');
    let waiting = chunk.length;
    for (const { size } of this.#uploads.values()) waiting += size;
    if (upload.size + chunk.length > fileSizeLimit || waiting > totalLimit) {
      this.#uploads.delete(id);
      throw new Problem('file-too-large', { file: upload.file, limit: fileSizeLimit / 1024 / 1024 });
    }
    upload.chunks.push(chunk);
    upload.size += chunk.length;
    upload.opened = null;
    return upload.size;
  }

  /** An uploaded file as it came. @throws Problem `upload-unknown`. */
  received(id: string): { name: string; bytes: Buffer } {
    const upload = this.#find(id);
    if (upload.chunks.length !== 1) upload.chunks = [Buffer.concat(upload.chunks)];
    return { name: upload.file, bytes: upload.chunks[0]! };
  }

  /** Recognises an uploaded file, once for the same choices. @throws Problem as `openContactFile`, `upload-unknown`. */
  open(id: string, options: ReadOptions): StagedFile {
    const upload = this.#find(id);
    const choices = JSON.stringify(options);
    if (upload.opened?.choices !== choices) {
      const { name, bytes } = this.received(id);
      upload.opened = { choices, file: openContactFile(bytes, name, options) };
    }
    return { name: upload.file, file: upload.opened.file };
  }

  /** Lets go of files; those already gone do not matter. */
  discard(ids: readonly string[]): void {
    for (const id of ids) this.#uploads.delete(id);
  }
}

const stagings = new WeakMap<Workspace, Staging>();

/** The files waiting in a workspace; they go with it. */
export function stagingOf(workspace: Workspace): Staging {
  let staging = stagings.get(workspace);
  if (!staging) {
    staging = new Staging(workspace.ids);
    stagings.set(workspace, staging);
  }
  return staging;
}
