import type Database from 'better-sqlite3';
import { connect } from '../../database/connect.ts';
import type { TableName } from '../../database/tables/index.ts';
import { erasedFrom } from '../../history/erasing/leaveOut.ts';
import type { Errand } from '../../workers/errand.ts';
import { type OpenBackup, withBackup } from './openBackup.ts';
import { owners } from './owners.ts';
import { type Plan, planRestore, tableNames } from './plan.ts';

/** What people know by itself, and so read of before they restore. */
export const restoredKinds = [
  'person',
  'organisation',
  'interaction',
  'task',
  'deal',
  'insight',
  'circle',
] as const;
export type RestoredKind = (typeof restoredKinds)[number];

/** Some of a kind: how many, and the names of the first by the alphabet. */
export interface Named {
  readonly count: number;
  readonly names: readonly string[];
}

/** What a restore does to things of one kind; a change of a part, such as an address, is one of the whole. */
export interface KindPreview {
  readonly kind: RestoredKind;
  /** Are there now, and were not when the backup was made. */
  readonly removed: Named;
  /** Were there, and are not now. */
  readonly returned: Named;
  /** Become as they were. */
  readonly changed: Named;
}

/** What restoring a backup would change. */
export interface RestorePreview {
  /** Rows that differ, those included that are no part of any kind; 0 when all is as it was. */
  readonly rows: number;
  /** Kinds of which something changes. */
  readonly kinds: readonly KindPreview[];
  /** Waves that went out since the backup; they stay, with whom they went to. */
  readonly sent: number;
  /** People in the backup who were erased since; they stay erased, with what was about them. */
  readonly leftOut: number;
}

/** Where the names are, by table; an empty one is not told, such as that of a default circle. */
const names: Readonly<Partial<Record<TableName, { kind: string; name: string }>>> = {
  contact: { kind: 'kind', name: 'display_name' },
  interaction: { kind: "'interaction'", name: 'summary' },
  task: { kind: "'task'", name: 'title' },
  deal: { kind: "'deal'", name: 'title' },
  insight: { kind: "'insight'", name: 'title' },
  circle: { kind: "'circle'", name: "coalesce(name, '')" },
};

/** So many names are shown. */
const mostNames = 12;

/** What becomes of the things of a table, by uid. */
function fates(table: TableName, { byTable }: Plan): Map<string, 'removed' | 'returned' | 'changed'> {
  const result = new Map(
    [...(byTable.get(table)?.values() ?? [])].map(({ uid, now, past }) => [
      uid,
      past === null ? ('removed' as const) : now === null ? ('returned' as const) : ('changed' as const),
    ]),
  );
  for (const part of tableNames) {
    const owner = owners[part];
    if (owner?.table !== table) continue;
    for (const { now, past } of byTable.get(part)?.values() ?? []) {
      for (const row of [now, past]) {
        const of = row && String(row[owner.column]);
        if (of && !result.has(of)) result.set(of, 'changed');
      }
    }
  }
  return result;
}

/** Puts a plan in words people know. */
function describe(plan: Plan, now: Database.Database, { backup, leftOut }: OpenBackup): RestorePreview {
  const found = new Map<string, Record<'removed' | 'returned' | 'changed', string[]>>();
  for (const [table, { kind, name }] of Object.entries(names)) {
    const text = `SELECT ${kind} AS kind, ${name} AS name FROM ${table} WHERE uid = ?`;
    const [here, there] = [now.prepare(text), backup.prepare(text)];
    for (const [uid, fate] of fates(table as TableName, plan)) {
      const named = (fate === 'returned' ? there : here).get(uid) as { kind: string; name: string };
      const lists = found.get(named.kind) ?? { removed: [], returned: [], changed: [] };
      lists[fate].push(named.name);
      found.set(named.kind, lists);
    }
  }
  const named = (all: readonly string[]): Named => ({
    count: all.length,
    names: all
      .filter((name) => name !== '')
      .toSorted((one, other) => one.localeCompare(other))
      .slice(0, mostNames),
  });
  return {
    rows: [...plan.byTable.values()].reduce((sum, { size }) => sum + size, 0),
    sent: plan.sent,
    leftOut,
    kinds: restoredKinds.flatMap((kind) => {
      const lists = found.get(kind);
      if (!lists) return [];
      return [
        {
          kind,
          removed: named(lists.removed),
          returned: named(lists.returned),
          changed: named(lists.changed),
        },
      ];
    }),
  };
}

/** Compares a workspace with a backup of it, without holding up whoever works in it. */
export const previewRestore: Errand<{ readonly file: string; readonly backup: string }, RestorePreview> = {
  name: 'backups.preview',

  async run({ file, backup: path }) {
    const now = connect(file, { readonly: true, fileMustExist: true });
    try {
      // One moment for all that is read.
      now.exec('BEGIN');
      return await withBackup(path, erasedFrom(now), (open) =>
        describe(planRestore(now, open.backup), now, open),
      );
    } finally {
      now.close();
    }
  },
};
