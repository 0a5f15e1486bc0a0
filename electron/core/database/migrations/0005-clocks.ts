/** The tables of the history in version 4. */
const tables = [
  'circle',
  'contact',
  'contact_point',
  'contact_address',
  'contact_photo',
  'tag',
  'contact_tag',
  'circle_move',
  'stage_move',
  'insight',
  'insight_variant',
  'wave',
  'delivery',
  'interaction',
  'interaction_contact',
  'deal',
  'import_batch',
];

/** What was there before there were clocks came to be before all else. */
const births = tables
  .map(
    (table) => `
INSERT INTO row_clock
SELECT '${table}', 1, max(id), '1970-01-01T00:00:00.000Z-0000-0000000000000000' FROM ${table} HAVING max(id) > 0;`,
  )
  .join('');

/**
 * What copies of a workspace need to become equal again after each was worked on: when rows came to be, were
 * written and were removed, what this copy has seen of the others, and what could not be merged.
 */
export const clocks = `
-- Which file this copy is, so that a copy of the file gets a name of its own in its moments.
CREATE TABLE replica (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  place TEXT NOT NULL,
  -- The newest moment that another copy was told of.
  shown TEXT NOT NULL DEFAULT ''
) STRICT;

-- Up to which moment of each other copy nothing is missing here.
CREATE TABLE replica_seen (
  replica TEXT PRIMARY KEY,
  hlc TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO replica_seen VALUES ('0000000000000000', '1970-01-01T00:00:00.000Z-0000-0000000000000000');

-- When rows came to be: runs of ids that did so in one go. They do not overlap.
CREATE TABLE row_clock (
  table_name TEXT NOT NULL,
  first_id INTEGER NOT NULL,
  last_id INTEGER NOT NULL,
  hlc TEXT NOT NULL,
  PRIMARY KEY (table_name, first_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX row_clock_by_moment ON row_clock (hlc);
${births}

-- When columns, or columns that belong together, were written since their row came to be.
CREATE TABLE cell_clock (
  table_name TEXT NOT NULL,
  uid TEXT NOT NULL,
  unit TEXT NOT NULL,
  hlc TEXT NOT NULL,
  PRIMARY KEY (table_name, uid, unit)
) STRICT, WITHOUT ROWID;
CREATE INDEX cell_clock_by_moment ON cell_clock (hlc);

-- Rows that were removed, as other copies may still have them.
CREATE TABLE row_gone (
  table_name TEXT NOT NULL,
  uid TEXT NOT NULL,
  hlc TEXT NOT NULL,
  PRIMARY KEY (table_name, uid)
) STRICT, WITHOUT ROWID;
CREATE INDEX row_gone_by_moment ON row_gone (hlc);

-- What could not be merged as it came, for a person to see. \`pending\` is what still waits to be merged.
CREATE TABLE sync_conflict (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  reason TEXT NOT NULL,
  table_name TEXT NOT NULL,
  row_uid TEXT NOT NULL,
  details TEXT NOT NULL CHECK (json_valid(details)),
  pending TEXT CHECK (json_valid(pending))
) STRICT;
CREATE UNIQUE INDEX sync_conflict_pending ON sync_conflict (table_name, row_uid) WHERE pending IS NOT NULL;
`;
