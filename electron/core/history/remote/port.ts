import type Database from 'better-sqlite3';
import { type CommandName, commandNames } from '../../../../shared/model/command.ts';
import {
  type RemoteChanges,
  type RemoteSet,
  remoteChangesSchema,
} from '../../../../shared/model/remoteChanges.ts';
import type { OutsideDb } from '../../database/outsideDb.ts';
import type { StatementCache } from '../../database/readDb.ts';
import type { RowIds } from '../../database/rowIds.ts';
import type { TableName } from '../../database/tables/index.ts';
import type { RowChangeListener, WriteDb } from '../../database/writeDb.ts';
import { withoutWords } from '../erasing/forgetting.ts';
import { type Recorder, startRecording } from '../recorder.ts';
import { applyChanges } from './applyChanges.ts';
import { Clocks } from './clocks.ts';
import { type Conflict, noteConflict, setWaiting } from './conflicts.ts';
import { erasedUids, eraseHere, stillHere } from './erased.ts';
import { includes } from './knowledge.ts';
import { noteWrites, unitsOfTable } from './noteWrites.ts';
import { hear, knowledgeOf, noteSeen } from './replica.ts';
import type { Settler } from './settler.ts';

/** What applying needs of the workspace, within one transaction. */
export interface ApplyContext {
  readonly writer: Database.Database;
  readonly outside: OutsideDb;
  readonly statements: StatementCache;
  readonly rowIds: RowIds;
  /** uid that all copies share. */
  readonly workspace: string;
  readonly ids: () => string;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly moment: () => string;
  readonly device: string;
  /** Told about every row that changed. */
  readonly onChange: RowChangeListener;
  /** Gives what writes as a command does. */
  readonly writeDb: (onChange: RowChangeListener) => WriteDb;
  readonly settlers: readonly Settler[];
}

/** Records what came from others by the moments they did it. */
function recordSets({ writer, ids, at, device }: ApplyContext, sets: readonly RemoteSet[]) {
  const known = new Map(sets.map((set) => [set.hlc, set]));
  const recorders = new Map<string, Recorder>();
  return {
    recorderOf(hlc: string): Recorder {
      let recorder = recorders.get(hlc);
      if (!recorder) {
        const set = known.get(hlc);
        const command =
          set && (commandNames as readonly string[]).includes(set.command) ? set.command : 'workspace.merge';
        recorder = startRecording(writer, command as CommandName, {
          uid: ids(),
          origin: 'remote',
          member: set?.member ?? null,
          replayed: set?.replayed ?? null,
          device: set?.device ?? device,
          at: set?.at ?? at,
          moment: () => hlc,
        });
        recorders.set(hlc, recorder);
      }
      return recorder;
    },
    /** @param scrubbed moments of commands of which no words of people are kept. */
    finish(scrubbed: ReadonlySet<string>): void {
      for (const [hlc, recorder] of recorders) {
        const details = known.get(hlc)?.details ?? {};
        recorder.finish(scrubbed.has(hlc) ? withoutWords(details) : details);
      }
    },
  };
}

/**
 * Writes as one set of this copy what follows from what came.
 * @param seenUntil as `noteWrites` takes it.
 */
function followUp(
  { writer, ids, at, device, moment, onChange, writeDb }: ApplyContext,
  clocks: Clocks,
  { command, seenUntil }: { command: CommandName; seenUntil: string },
  work: (db: WriteDb) => void,
): void {
  const recorder = startRecording(writer, command, {
    uid: ids(),
    origin: 'rule',
    member: null,
    device,
    at,
    moment,
  });
  const notes = noteWrites(clocks, moment, () => seenUntil);
  work(
    writeDb((...change) => {
      recorder.noteChange(...change);
      notes.noteChange(...change);
      onChange(...change);
    }),
  );
  notes.finish();
  recorder.finish({});
}

/** Sorts after every moment. */
const forEver = '~';

/** Erases who was erased elsewhere and is still here. */
function eraseToo(context: ApplyContext, clocks: Clocks, erased: ReadonlySet<string>): void {
  const contacts = stillHere(context.outside, erased);
  if (contacts.length === 0) return;
  // Whoever may have heard of these rows hears that they went.
  followUp(context, clocks, { command: 'contacts.erase', seenUntil: forEver }, (db) =>
    eraseHere(db, context.outside, contacts),
  );
}

/** Lets the settlers mend what came together. */
function settle(
  context: ApplyContext,
  clocks: Clocks,
  changed: ReadonlyMap<TableName, ReadonlySet<number>>,
  note: (conflict: Conflict) => void,
): void {
  followUp(context, clocks, { command: 'workspace.merge', seenUntil: '' }, (db) => {
    for (const settler of context.settlers) {
      settler({
        db,
        changed: (table) => changed.get(table) ?? new Set(),
        writtenAt: (table, { id, uid }, column) =>
          clocks.writtenAt(table, uid)[unitsOfTable(table).unitOf(column)] ?? clocks.bornAt(table, id),
        note,
      });
    }
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What came, when it can be read and is of this workspace; else people are told. */
function readable({ statements, ids, at, workspace }: ApplyContext, text: string): RemoteChanges | undefined {
  const parsed = remoteChangesSchema.safeParse(parseJson(text));
  if (parsed.success && parsed.data.workspace === workspace) return parsed.data;
  const name = parsed.error?.issues[0]?.path.join('.') ?? '';
  const reason = parsed.success ? 'foreign' : 'unreadable';
  noteConflict(statements, { reason, table: '', rowUid: '', details: { name } }, { uid: ids(), at });
  return undefined;
}

/**
 * Merges what came from another copy into this one; see `applyChanges`. To be called within a transaction.
 * @param text JSON of `RemoteChanges`.
 */
export function applyRemoteChanges(context: ApplyContext, text: string): void {
  const { writer, statements, ids, at, moment, onChange } = context;
  const changes = readable(context, text);
  if (!changes) return;
  const clocks = new Clocks(statements);
  hear(writer, [
    ...Object.values(changes.until),
    ...changes.gone.map(({ hlc }) => hlc),
    ...changes.rows.flatMap(({ born, clocks }) => [
      ...(born === null ? [] : [born]),
      ...Object.values(clocks),
    ]),
  ]);
  const erased = erasedUids(statements, changes.rows);
  eraseToo(context, clocks, erased);
  const settled: Conflict[] = [];
  const changed = new Map<TableName, Set<number>>();
  const sets = recordSets(context, changes.sets);
  const { waiting, scrubbed } = applyChanges(
    {
      statements,
      rowIds: context.rowIds,
      clocks,
      moment,
      onChange(hlc, ...change) {
        const [table, id, , after] = change;
        const ids = changed.get(table) ?? new Set();
        changed.set(table, ids);
        if (after === null) ids.delete(id);
        else ids.add(id);
        sets.recorderOf(hlc).noteChange(...change);
        onChange(...change);
      },
      onSettled: (conflict) => settled.push(conflict),
    },
    changes,
    erased,
  );
  sets.finish(scrubbed);
  settle(context, clocks, changed, (conflict) => settled.push(conflict));
  for (const conflict of settled) noteConflict(statements, conflict, { uid: ids(), at });
  setWaiting(statements, waiting, ids, at);
  if (includes(knowledgeOf(writer), changes.since)) noteSeen(writer, changes.until);
}
