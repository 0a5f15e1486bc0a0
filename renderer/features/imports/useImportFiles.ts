import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReadOptions } from '../../../shared/model/import.ts';
import type { ImportPreview } from '../../../shared/model/importRun.ts';
import type { ProblemData } from '../../../shared/model/problem.ts';
import { bridge } from '../../bridge/core.ts';
import { fileProblemOf, uploadFile } from './upload.ts';

/** How far a chosen file is: on its way, read, or refused. */
export type FileState =
  | { readonly status: 'sending'; readonly share: number }
  | {
      readonly status: 'ready';
      readonly upload: string;
      readonly preview: ImportPreview;
      /** It is being read again under other choices. */
      readonly busy: boolean;
      /** Why it cannot be read under these choices; others may do. */
      readonly problem: ProblemData | null;
    }
  | { readonly status: 'refused'; readonly problem: ProblemData };

/** A chosen file. */
export interface ImportFile {
  readonly key: number;
  readonly name: string;
  /** What the user chose about how to read it. */
  readonly options: ReadOptions;
  readonly state: FileState;
}

/** What is wrong with a file now, or null. */
export function problemOfFile({ state }: ImportFile): ProblemData | null {
  return state.status === 'sending' ? null : state.problem;
}

/** The files of one import: sent to the core as they are chosen, each with its preview; let go of at the end. */
export function useImportFiles() {
  const [files, setFiles] = useState<readonly ImportFile[]>([]);
  const lastKey = useRef(0);
  const senders = useRef(new Map<number, AbortController>());
  const uploads = useRef(new Map<number, string>());

  const change = useCallback((key: number, changes: Partial<ImportFile>) => {
    setFiles((present) => present.map((file) => (file.key === key ? { ...file, ...changes } : file)));
  }, []);

  const letGo = useCallback((keys: readonly number[]) => {
    const gone = keys.flatMap((key) => uploads.current.get(key) ?? []);
    for (const key of keys) {
      senders.current.get(key)?.abort();
      uploads.current.delete(key);
    }
    // The core may be away; its memory of the files then went with it.
    if (gone.length > 0) bridge.client.imports.discard.mutate({ uploads: gone }).catch(() => undefined);
  }, []);
  useEffect(() => () => letGo([...senders.current.keys()]), [letGo]);

  async function send(key: number, file: File): Promise<void> {
    const sender = new AbortController();
    senders.current.set(key, sender);
    try {
      const upload = await uploadFile(
        file,
        (share) => change(key, { state: { status: 'sending', share } }),
        sender.signal,
      );
      uploads.current.set(key, upload);
      if (sender.signal.aborted) return letGo([key]);
      const preview = await bridge.client.imports.preview.query({ upload });
      change(key, { state: { status: 'ready', upload, preview, busy: false, problem: null } });
    } catch (error) {
      if (!sender.signal.aborted) {
        change(key, { state: { status: 'refused', problem: fileProblemOf(error, file.name) } });
      }
    }
  }

  function add(chosen: readonly File[]): void {
    const added = chosen.map((file) => {
      lastKey.current += 1;
      return { key: lastKey.current, file };
    });
    setFiles((present) => [
      ...present,
      ...added.map(({ key, file }) => ({
        key,
        name: file.name,
        options: {},
        state: { status: 'sending', share: 0 } as const,
      })),
    ]);
    for (const { key, file } of added) void send(key, file);
  }

  function remove(key: number): void {
    letGo([key]);
    setFiles((present) => present.filter((file) => file.key !== key));
  }

  /** Reads a file again under other choices. The latest choice wins. */
  async function reread(file: ImportFile, options: ReadOptions): Promise<void> {
    const { key, name, state } = file;
    if (state.status !== 'ready') return;
    const latest = new AbortController();
    senders.current.get(key)?.abort();
    senders.current.set(key, latest);
    change(key, { options, state: { ...state, busy: true } });
    try {
      const preview = await bridge.client.imports.preview.query({ upload: state.upload, options });
      if (!latest.signal.aborted) change(key, { state: { ...state, preview, busy: false, problem: null } });
    } catch (error) {
      const problem = fileProblemOf(error, name);
      if (!latest.signal.aborted) change(key, { state: { ...state, busy: false, problem } });
    }
  }

  return { files, add, remove, reread };
}
