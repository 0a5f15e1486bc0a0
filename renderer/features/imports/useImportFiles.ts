import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { ReadOptions } from '../../../shared/model/import.ts';
import type { ConflictChoice, FilePreview, ImportPreview } from '../../../shared/model/importRun.ts';
import type { ProblemData } from '../../../shared/model/problem.ts';
import { bridge } from '../../bridge/core.ts';
import type { FileChoices, Plan } from './plan.ts';
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
  | {
      readonly status: 'refused';
      /** Where it arrived before it was refused; null when it did not. */
      readonly upload: string | null;
      readonly problem: ProblemData;
    };

/** A chosen file. */
export interface ImportFile {
  readonly key: number;
  readonly name: string;
  /** What the user chose about how to read it. */
  readonly options: ReadOptions;
  /** What the user chose about its conflicts. */
  readonly choices: FileChoices;
  readonly state: FileState;
}

/** What is wrong with a file now, or null. */
export function problemOfFile({ state }: ImportFile): ProblemData | null {
  return state.status === 'sending' ? null : state.problem;
}

type Ready = Extract<FileState, { status: 'ready' }>;

/** A file after it was looked at: with its preview, or with what is wrong with it. */
function lookedAt(state: FileState, upload: string, answer: FilePreview): FileState {
  if (answer.status === 'read')
    return { status: 'ready', upload, preview: answer.preview, busy: false, problem: null };
  const { problem } = answer;
  return state.status === 'ready'
    ? { ...state, busy: false, problem }
    : { status: 'refused', upload, problem };
}

/**
 * The files of one import: sent to the core as they are chosen, each with its preview; let go of at the end. What
 * one file adds is known to those after it, so the core looks at all of them whenever one comes, goes or changes, and
 * whenever something else is chosen about all. It then stops looking as it did before.
 */
export function useImportFiles(plan: Plan) {
  const [files, setFiles] = useState<readonly ImportFile[]>([]);
  /** The same, for what happens later than it was asked for. */
  const present = useRef<readonly ImportFile[]>([]);
  const lastKey = useRef(0);
  const senders = useRef(new Map<number, AbortController>());
  const uploads = useRef(new Map<number, string>());
  const looks = useRef(0);
  const lastPlan = useRef(plan);

  const show = useCallback((next: readonly ImportFile[]) => {
    present.current = next;
    setFiles(next);
  }, []);
  function change(key: number, changes: (file: ImportFile) => Partial<ImportFile>): void {
    show(present.current.map((file) => (file.key === key ? { ...file, ...changes(file) } : file)));
  }

  /** Forgets files here. @returns what the core is to let go of. */
  const forget = useCallback((keys: readonly number[]) => {
    const gone = keys.flatMap((key) => uploads.current.get(key) ?? []);
    for (const key of keys) {
      senders.current.get(key)?.abort();
      uploads.current.delete(key);
    }
    return gone;
  }, []);
  const letGo = useCallback(
    (keys: readonly number[]) => {
      const uploads = forget(keys);
      // The core may be away; its memory of the files then went with it.
      if (uploads.length > 0) bridge.client.imports.discard.mutate({ uploads }).catch(() => undefined);
    },
    [forget],
  );
  useEffect(() => {
    const all = () => [...senders.current.keys()];
    // A page that is closed is not taken down part by part.
    const leave = () => bridge.discardUploads(forget(all()));
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      letGo(all());
    };
  }, [forget, letGo]);

  /** Has the core look at all files that have arrived, and shows what it found unless that is old by then. */
  async function look(isOld: () => boolean): Promise<void> {
    const arrived = present.current.flatMap(({ key, name, options, choices, state }) => {
      const upload = uploads.current.get(key);
      return upload === undefined || state.status === 'refused'
        ? []
        : [{ key, name, options, choices, upload }];
    });
    if (arrived.length === 0) return;
    const asBusy = ({ state }: ImportFile) =>
      state.status === 'ready' ? { state: { ...state, busy: true } satisfies Ready } : {};
    for (const { key } of arrived) change(key, asBusy);
    const answers = await bridge.client.imports.preview
      .query({
        files: arrived.map(({ upload, options, choices }) => ({ upload, options, choices })),
        ...lastPlan.current,
        rules: [...lastPlan.current.rules],
      })
      .catch((error: unknown) =>
        arrived.map(({ name }) => ({ status: 'refused' as const, problem: fileProblemOf(error, name) })),
      );
    if (isOld()) return;
    for (const [index, { key, upload }] of arrived.entries()) {
      change(key, ({ state }) => ({ state: lookedAt(state, upload, answers[index]!) }));
    }
  }

  /** Looks at the files as they are now; what an earlier look finds does not count any more. */
  async function lookAgain(): Promise<void> {
    looks.current += 1;
    const own = looks.current;
    await look(() => looks.current !== own);
  }

  const onPlan = useEffectEvent((chosen: Plan) => {
    if (lastPlan.current === chosen) return;
    lastPlan.current = chosen;
    void lookAgain();
  });
  useEffect(() => onPlan(plan), [plan]);

  async function send(key: number, file: File): Promise<void> {
    const sender = new AbortController();
    senders.current.set(key, sender);
    try {
      const upload = await uploadFile(
        file,
        (share) => change(key, () => ({ state: { status: 'sending', share } })),
        sender.signal,
      );
      uploads.current.set(key, upload);
      if (sender.signal.aborted) return letGo([key]);
    } catch (error) {
      if (!sender.signal.aborted) {
        change(key, () => ({
          state: { status: 'refused', upload: null, problem: fileProblemOf(error, file.name) },
        }));
      }
      return;
    }
    await lookAgain();
  }

  function add(chosen: readonly File[]): void {
    const added = chosen.map((file) => {
      lastKey.current += 1;
      return { key: lastKey.current, file };
    });
    const sending = { options: {}, choices: {}, state: { status: 'sending', share: 0 } } as const;
    show([...present.current, ...added.map(({ key, file }) => ({ key, name: file.name, ...sending }))]);
    for (const { key, file } of added) void send(key, file);
  }

  function remove(key: number): void {
    letGo([key]);
    show(present.current.filter((file) => file.key !== key));
    void lookAgain();
  }

  /** Has a file read under other choices. */
  function reread(key: number, options: ReadOptions): void {
    change(key, () => ({ options }));
    void lookAgain();
  }

  /** Chooses what becomes of a conflict of a file. */
  function choose(key: number, conflict: string, choice: ConflictChoice): void {
    change(key, ({ choices }) => ({ choices: { ...choices, [conflict]: choice } }));
    void lookAgain();
  }

  /** Takes back what was chosen about single conflicts, as something is chosen about all. */
  function forgetChoices(): void {
    show(present.current.map((file) => ({ ...file, choices: {} })));
  }

  return { files, add, remove, reread, choose, forgetChoices };
}
