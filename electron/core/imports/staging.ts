import type { ReadOptions, Workbook } from '../../../shared/model/import.ts';
import { Problem } from '../../../shared/model/problem.ts';
import { machineTimers, type Timers } from '../jobs/timers.ts';
import { WorkCancelled } from '../running.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { fileSizeLimit } from './reading/checkBytes.ts';
import { type OpenedContactFile, openContactFile } from './reading/readContactFile.ts';

/** How much is taken in, in bytes. */
export interface StagingLimits {
  readonly file: number;
  /** Of all files that wait together. */
  readonly total: number;
}

const usualLimits: StagingLimits = { file: fileSizeLimit, total: 2 * fileSizeLimit };

/** A file nobody asked about from one look to the next was abandoned, its page gone without a word; in milliseconds. */
const patience = 60 * 60 * 1000;

/** Whether a file begins as ZIP files do, which workbooks are. */
function isZip([piece]: readonly Buffer[]): boolean {
  return piece !== undefined && piece.length > 4 && piece.readUInt32BE(0) === 0x504b0304;
}

const megabytes = (bytes: number) => bytes / 1024 / 1024;

interface Upload {
  readonly file: string;
  /** In memory that threads share: a worker reads a large file without a copy being made of it here. */
  readonly pieces: Buffer<SharedArrayBuffer>[];
  size: number;
  /** Whether it was asked about since the last look. */
  isUsed: boolean;
  /** Of a workbook: the sheet that was last asked for, as a table, or why there is none. */
  table: { readonly asked: string | undefined; readonly result: SheetRead | Problem } | null;
  /** The file as last recognised, with the choices it was recognised under. */
  opened: { readonly choices: string; readonly file: OpenedContactFile } | null;
}

/** A sheet of a workbook as a table in memory that threads share. */
export interface SheetRead extends Workbook {
  readonly bytes: Uint8Array;
}

/** A file as it is read: as it was sent, or one sheet of it. */
export interface Sent {
  readonly name: string;
  readonly pieces: readonly Uint8Array[];
  readonly workbook?: Workbook;
}

/** A file with the name it was sent under, ready to be read. */
export interface StagedFile {
  readonly name: string;
  readonly file: OpenedContactFile;
}

/** Recognises a file that was sent. @throws Problem as `openContactFile`. */
export function openSent({ name, pieces, workbook }: Sent, options: ReadOptions): OpenedContactFile {
  return openContactFile(Buffer.concat(pieces), name, options, workbook);
}

/** Files the page has sent but not imported yet. Kept in memory only. */
export class Staging {
  readonly #uploads = new Map<string, Upload>();
  readonly #ids: () => string;
  readonly #timers: Timers;
  readonly #limits: StagingLimits;
  readonly #work = new Set<{ readonly ids: readonly string[]; readonly stop: AbortController }>();
  #isWatching = false;

  constructor(ids: () => string, timers: Timers, limits: StagingLimits = usualLimits) {
    this.#ids = ids;
    this.#timers = timers;
    this.#limits = limits;
  }

  /** Lets go of files that are abandoned, as long as there are any. */
  #watch(): void {
    if (this.#isWatching || this.#uploads.size === 0) return;
    this.#isWatching = true;
    this.#timers.after(patience, async () => {
      this.#isWatching = false;
      for (const [id, upload] of this.#uploads) {
        if (!upload.isUsed) this.#uploads.delete(id);
        upload.isUsed = false;
      }
      this.#watch();
    });
  }

  /** Starts receiving a file. @returns the id of the upload. */
  begin(file: string): string {
    const id = this.#ids();
    this.#uploads.set(id, { file, pieces: [], size: 0, isUsed: true, table: null, opened: null });
    this.#watch();
    return id;
  }

  #find(id: string): Upload {
    const upload = this.#uploads.get(id);
    if (!upload) throw new Problem('upload-unknown');
    upload.isUsed = true;
    return upload;
  }

  /**
   * Adds the next piece of a file, in base64. @returns the bytes received so far.
   * @throws Problem `upload-unknown`, `file-too-large`, `uploads-too-large`; the upload is then gone.
   */
  append(id: string, base64: string): number {
    const upload = this.#find(id);
    const length = Buffer.byteLength(base64, 'base64');
    let waiting = length;
    for (const { size } of this.#uploads.values()) waiting += size;
    const { file, total } = this.#limits;
    if (upload.size + length > file || waiting > total) {
      this.#uploads.delete(id);
      throw upload.size + length > file
        ? new Problem('file-too-large', { file: upload.file, limit: megabytes(file) })
        : new Problem('uploads-too-large', { file: upload.file, limit: megabytes(total) });
    }
    const piece = Buffer.from(new SharedArrayBuffer(length));
    piece.write(base64, 'base64');
    upload.pieces.push(piece);
    upload.size += length;
    upload.opened = null;
    upload.table = null;
    return upload.size;
  }

  /** How many bytes are to be read of files; 0 of those that are not here. */
  sizeOf(ids: readonly string[]): number {
    return ids.reduce((sum, id) => sum + this.#sizeOf(id), 0);
  }

  #sizeOf(id: string): number {
    const upload = this.#uploads.get(id);
    const read = upload?.table?.result;
    return read && 'bytes' in read ? read.bytes.length : (upload?.size ?? 0);
  }

  /** A workbook of which another sheet is asked for than was read; null for any other file. */
  unreadWorkbook(id: string, sheet: string | undefined): Sent | null {
    const upload = this.#uploads.get(id);
    if (!upload || !isZip(upload.pieces)) return null;
    return upload.table && upload.table.asked === sheet ? null : { name: upload.file, pieces: upload.pieces };
  }

  /** Keeps a sheet that was read, or why it could not be, unless the file is gone meanwhile. */
  keepSheet(id: string, asked: string | undefined, result: SheetRead | Problem): void {
    const upload = this.#uploads.get(id);
    if (upload) upload.table = { asked, result };
  }

  /** An uploaded file as it is read. @throws Problem `upload-unknown`; why a workbook cannot be read. */
  received(id: string): Sent {
    const { file, pieces, table } = this.#find(id);
    if (!table) return { name: file, pieces };
    if (table.result instanceof Problem) throw table.result;
    const { bytes, sheets, sheet } = table.result;
    return { name: file, pieces: [bytes], workbook: { sheets, sheet } };
  }

  /** Recognises an uploaded file, once for the same choices. @throws Problem as `openContactFile`, `received`. */
  open(id: string, options: ReadOptions): StagedFile {
    const sent = this.received(id);
    const upload = this.#find(id);
    const choices = JSON.stringify(options);
    if (upload.opened?.choices !== choices) upload.opened = { choices, file: openSent(sent, options) };
    return { name: upload.file, file: upload.opened.file };
  }

  /**
   * Works with files as long as they are here: it is stopped by the signal when one of them is let go of, or such work begins
   * anew with it. @throws WorkCancelled then.
   */
  async whileThere<Result>(
    ids: readonly string[],
    work: (signal: AbortSignal) => Promise<Result>,
  ): Promise<Result> {
    this.#stopWork(ids);
    const stop = new AbortController();
    const present = { ids, stop };
    this.#work.add(present);
    try {
      return await work(stop.signal);
    } finally {
      this.#work.delete(present);
    }
  }

  #stopWork(ids: readonly string[]): void {
    for (const work of this.#work)
      if (work.ids.some((id) => ids.includes(id))) work.stop.abort(new WorkCancelled());
  }

  /** Lets go of files; those already gone do not matter. */
  discard(ids: readonly string[]): void {
    this.#stopWork(ids);
    for (const id of ids) this.#uploads.delete(id);
  }
}

const stagings = new WeakMap<Workspace, Staging>();

/** Has files wait in a workspace, by the timers of its core. */
export function stageUploads(workspace: Workspace, timers: Timers): Staging {
  const staging = new Staging(workspace.ids, timers);
  stagings.set(workspace, staging);
  return staging;
}

/** The files waiting in a workspace; they go with it. */
export function stagingOf(workspace: Workspace): Staging {
  return stagings.get(workspace) ?? stageUploads(workspace, machineTimers);
}
