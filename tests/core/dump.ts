import type { Core } from '../../electron/core/core.ts';

/** Tables that tell how people's data came about or how it is looked at, or copy it, rather than being it. */
const beside = new Set([
  'workspace',
  'preference',
  'job',
  'change_set',
  'row_change',
  'used_row_id',
  'contact_log',
  'replica',
  'replica_seen',
  'row_clock',
  'cell_clock',
  'row_gone',
  'sync_conflict',
]);

/** Every row of every table of people's data as text, to compare one state of a workspace with another. */
export function dump(core: Core): string {
  const { reader } = core.createContext().workspace;
  const tables = reader
    .all<{ name: string }>({
      text: `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'contact_search%' ORDER BY name`,
      values: [],
    })
    .filter(({ name }) => !beside.has(name));
  return tables
    .map(({ name }) => {
      const rows = reader.all({ text: `SELECT * FROM ${name} ORDER BY id`, values: [] });
      return [name, ...rows.map((row) => JSON.stringify(row))].join('\n');
    })
    .join('\n');
}

/** Whom a search for each of these beginnings finds: the words the index holds, as people meet them. */
export async function searchable(core: Core, beginnings: readonly string[]): Promise<string[][]> {
  return Promise.all(
    beginnings.map(async (text) => (await core.caller.contacts.search({ text })).map(({ uid }) => uid)),
  );
}

/** Rows in which `contact_log` differs from what it copies; none when it is true. */
export function contactLogErrors(core: Core): unknown[] {
  const log = 'SELECT contact_id, interaction_id, at, direction, kind, nps FROM contact_log';
  const truth = `SELECT contact_id, interaction_id, at, direction, kind, nps
    FROM interaction_contact JOIN interaction ON interaction.id = interaction_id`;
  return core.createContext().workspace.reader.all({
    text: `SELECT 'surplus' AS error, * FROM (${log} EXCEPT ${truth})
           UNION ALL SELECT 'missing', * FROM (${truth} EXCEPT ${log})`,
    values: [],
  });
}
