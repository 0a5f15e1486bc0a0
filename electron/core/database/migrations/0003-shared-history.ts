/** SQL for the uid of a row that another points to, as it is now or was when last recorded. */
const uid = (table: string, id: string) =>
  `(SELECT uid FROM known_uid WHERE table_name = '${table}' AND row_id = ${id})`;

/** Gives the recorded rows of a table their uid; `made` is SQL that sees the recorded row as `row`. */
const recorded = (table: string, made: (row: string) => string) =>
  ['before', 'after']
    .map(
      (row) => `
UPDATE row_change SET ${row} = json_set(${row}, '$.uid', ${made(row)})
WHERE table_name = '${table}' AND ${row} IS NOT NULL;`,
    )
    .join('');

/**
 * Every row has a uid that other copies of the workspace know it by: made of its key, where two copies may
 * make the same row. A change set says who or what made it, when by a clock that copies share, and whether it
 * can be undone.
 */
export const sharedHistory = `
-- Rows that have a uid or get a new one here, among them those that only history knows.
CREATE TEMP TABLE known_uid (
  table_name TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  uid TEXT NOT NULL,
  PRIMARY KEY (table_name, row_id)
) STRICT, WITHOUT ROWID;

INSERT OR REPLACE INTO known_uid
SELECT table_name, row_id, coalesce(after, before) ->> 'uid' FROM row_change
WHERE table_name IN ('contact', 'tag', 'interaction', 'insight') ORDER BY id;
INSERT OR REPLACE INTO known_uid SELECT 'contact', id, uid FROM contact;
INSERT OR REPLACE INTO known_uid SELECT 'tag', id, uid FROM tag;
INSERT OR REPLACE INTO known_uid SELECT 'interaction', id, uid FROM interaction;
INSERT OR REPLACE INTO known_uid SELECT 'insight', id, uid FROM insight;
INSERT INTO known_uid
SELECT table_name, row_id, new_uid() FROM (
  SELECT 'contact_point' AS table_name, id AS row_id FROM contact_point
  UNION SELECT 'contact_address', id FROM contact_address
  UNION SELECT table_name, row_id FROM row_change WHERE table_name IN ('contact_point', 'contact_address')
);
${recorded('contact_point', () => uid('contact_point', 'row_change.row_id'))}
${recorded('contact_address', () => uid('contact_address', 'row_change.row_id'))}
${recorded('contact_photo', (row) => `key_uid('contact_photo', ${uid('contact', `${row} ->> 'contact_id'`)})`)}
${recorded(
  'contact_tag',
  (row) =>
    `key_uid('contact_tag', ${uid('contact', `${row} ->> 'contact_id'`)}, ${uid('tag', `${row} ->> 'tag_id'`)})`,
)}
${recorded(
  'insight_variant',
  (row) => `key_uid('insight_variant', ${uid('insight', `${row} ->> 'insight_id'`)}, ${row} ->> 'depth')`,
)}
${recorded(
  'interaction_contact',
  (row) =>
    `key_uid('interaction_contact', ${uid('interaction', `${row} ->> 'interaction_id'`)}, ${uid('contact', `${row} ->> 'contact_id'`)})`,
)}

CREATE TABLE contact_point_new (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  contact_id INTEGER NOT NULL REFERENCES contact (id),
  type TEXT NOT NULL CHECK (type IN ('email', 'phone', 'link')),
  label TEXT,
  value TEXT NOT NULL,
  match_key TEXT NOT NULL,
  position INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO contact_point_new
SELECT id, ${uid('contact_point', 'id')}, contact_id, type, label, value, match_key, position FROM contact_point;
DROP TABLE contact_point;
ALTER TABLE contact_point_new RENAME TO contact_point;
CREATE INDEX contact_point_by_contact ON contact_point (contact_id);
CREATE INDEX contact_point_by_match ON contact_point (match_key, type);

CREATE TABLE contact_address_new (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  contact_id INTEGER NOT NULL REFERENCES contact (id),
  label TEXT,
  street TEXT,
  postal_code TEXT,
  city TEXT,
  region TEXT,
  country TEXT,
  position INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO contact_address_new
SELECT id, ${uid('contact_address', 'id')}, contact_id, label, street, postal_code, city, region, country, position
FROM contact_address;
DROP TABLE contact_address;
ALTER TABLE contact_address_new RENAME TO contact_address;
CREATE INDEX contact_address_by_contact ON contact_address (contact_id);

CREATE TABLE contact_photo_new (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  contact_id INTEGER NOT NULL UNIQUE REFERENCES contact (id),
  media_type TEXT NOT NULL,
  data BLOB NOT NULL
) STRICT;
INSERT INTO contact_photo_new
SELECT id, key_uid('contact_photo', ${uid('contact', 'contact_id')}), contact_id, media_type, data FROM contact_photo;
DROP TABLE contact_photo;
ALTER TABLE contact_photo_new RENAME TO contact_photo;

CREATE TABLE contact_tag_new (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  contact_id INTEGER NOT NULL REFERENCES contact (id),
  tag_id INTEGER NOT NULL REFERENCES tag (id),
  UNIQUE (contact_id, tag_id)
) STRICT;
INSERT INTO contact_tag_new
SELECT id, key_uid('contact_tag', ${uid('contact', 'contact_id')}, ${uid('tag', 'tag_id')}), contact_id, tag_id
FROM contact_tag;
DROP TABLE contact_tag;
ALTER TABLE contact_tag_new RENAME TO contact_tag;
CREATE INDEX contact_tag_by_tag ON contact_tag (tag_id);

CREATE TABLE insight_variant_new (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  insight_id INTEGER NOT NULL REFERENCES insight (id),
  depth TEXT NOT NULL CHECK (depth IN ('full', 'summary', 'teaser', 'public')),
  body TEXT NOT NULL,
  UNIQUE (insight_id, depth)
) STRICT;
INSERT INTO insight_variant_new
SELECT id, key_uid('insight_variant', ${uid('insight', 'insight_id')}, depth), insight_id, depth, body
FROM insight_variant;
DROP TABLE insight_variant;
ALTER TABLE insight_variant_new RENAME TO insight_variant;

-- The triggers of the log name the table below, which is not there for a moment.
DROP TRIGGER contact_log_changed;
CREATE TABLE interaction_contact_new (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  interaction_id INTEGER NOT NULL REFERENCES interaction (id),
  contact_id INTEGER NOT NULL REFERENCES contact (id),
  UNIQUE (contact_id, interaction_id)
) STRICT;
INSERT INTO interaction_contact_new
SELECT id, key_uid('interaction_contact', ${uid('interaction', 'interaction_id')}, ${uid('contact', 'contact_id')}),
       interaction_id, contact_id
FROM interaction_contact;
DROP TABLE interaction_contact;
ALTER TABLE interaction_contact_new RENAME TO interaction_contact;
CREATE INDEX interaction_contact_by_interaction ON interaction_contact (interaction_id);
CREATE TRIGGER contact_log_linked AFTER INSERT ON interaction_contact BEGIN
  INSERT INTO contact_log
  SELECT new.contact_id, id, at, direction, kind, nps FROM interaction WHERE id = new.interaction_id;
END;
CREATE TRIGGER contact_log_unlinked AFTER DELETE ON interaction_contact BEGIN
  DELETE FROM contact_log WHERE contact_id = old.contact_id AND interaction_id = old.interaction_id;
END;
CREATE TRIGGER contact_log_relinked AFTER UPDATE ON interaction_contact BEGIN
  DELETE FROM contact_log WHERE contact_id = old.contact_id AND interaction_id = old.interaction_id;
  INSERT INTO contact_log
  SELECT new.contact_id, id, at, direction, kind, nps FROM interaction WHERE id = new.interaction_id;
END;
CREATE TRIGGER contact_log_changed AFTER UPDATE ON interaction BEGIN
  UPDATE contact_log SET at = new.at, direction = new.direction, kind = new.kind, nps = new.nps
  WHERE interaction_id = new.id
    AND contact_id IN (SELECT contact_id FROM interaction_contact WHERE interaction_id = new.id);
END;

DROP TABLE known_uid;

-- The newest moment of the clock, and with it the name that this copy has in it.
CREATE TABLE workspace_new (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  uid TEXT NOT NULL,
  created_at TEXT NOT NULL,
  clock TEXT NOT NULL
) STRICT;
INSERT INTO workspace_new
SELECT id, uid, created_at, '1970-01-01T00:00:00.000Z-0000-' || lower(hex(randomblob(8))) FROM workspace;
DROP TABLE workspace;
ALTER TABLE workspace_new RENAME TO workspace;

CREATE TABLE change_set_new (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  command TEXT NOT NULL,
  details TEXT NOT NULL CHECK (json_valid(details)),
  at TEXT NOT NULL,
  device TEXT NOT NULL,
  -- Who did it; null for whoever works in this file alone.
  member TEXT,
  origin TEXT NOT NULL CHECK (origin IN ('person', 'rule', 'job', 'remote')),
  -- Orders change sets of all copies, whatever their wall clocks say.
  clock TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped')),
  -- Whether Undo takes it back, or it is final.
  undo TEXT NOT NULL CHECK (undo IN ('step', 'never'))
) STRICT;
INSERT INTO change_set_new
SELECT id, uid, command, details, at, device, NULL, 'person',
       format('%s-%04X-%s', moment, row_number() OVER (PARTITION BY moment ORDER BY logical_clock) - 1,
              (SELECT substr(clock, 31) FROM workspace)),
       state, iif(command = 'workspace.create', 'never', 'step')
FROM (SELECT *, max(at) OVER (ORDER BY logical_clock) AS moment FROM change_set)
ORDER BY id;

CREATE TABLE row_change_new (
  change_set_id INTEGER NOT NULL REFERENCES change_set_new (id),
  position INTEGER NOT NULL,
  table_name TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  before TEXT,
  after TEXT,
  PRIMARY KEY (change_set_id, position)
) STRICT, WITHOUT ROWID;
INSERT INTO row_change_new
SELECT change_set_id, row_number() OVER (PARTITION BY change_set_id ORDER BY id), table_name, row_id, before, after
FROM row_change
ORDER BY id;
DROP TABLE row_change;
DROP TABLE change_set;
ALTER TABLE change_set_new RENAME TO change_set;
ALTER TABLE row_change_new RENAME TO row_change;
CREATE INDEX change_set_by_state ON change_set (state, id);
UPDATE workspace SET clock = max(clock, coalesce((SELECT max(clock) FROM change_set), ''));
`;
