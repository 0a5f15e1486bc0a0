/**
 * Fields that the user made up are tables: one row per field, for all contacts, and one per value. What was
 * recorded of them inside contacts is recorded as rows of their own, so that undo still goes back all the way.
 */
export const customFields = `
CREATE TABLE custom_field (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE,
  type TEXT NOT NULL CHECK (type IN ('text', 'number', 'money', 'date', 'choice', 'choices', 'yes-no', 'link')),
  -- What can be chosen from, as JSON.
  options TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(options)),
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE custom_value (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  contact_id INTEGER NOT NULL REFERENCES contact (id),
  field_id INTEGER NOT NULL REFERENCES custom_field (id),
  value TEXT NOT NULL,
  UNIQUE (contact_id, field_id)
) STRICT;
CREATE INDEX custom_value_by_field ON custom_value (field_id);

-- Every contact that is there or can come back by undo or redo, with what it had in custom fields at first:
-- of an insert that is done only its key is recorded.
CREATE TEMP TABLE known (id INTEGER PRIMARY KEY, uid TEXT NOT NULL, custom TEXT NOT NULL);
INSERT INTO known SELECT id, uid, custom FROM contact;
INSERT OR REPLACE INTO known
SELECT row_id, after ->> 'uid', after ->> 'custom'
FROM row_change JOIN change_set ON change_set.id = change_set_id
WHERE table_name = 'contact' AND before IS NULL AND state = 'undone';
UPDATE known SET custom = first.custom
FROM (
  SELECT row_id, before ->> 'custom' AS custom,
         row_number() OVER (PARTITION BY row_id ORDER BY change_set_id, position) AS nth
  FROM row_change JOIN change_set ON change_set.id = change_set_id
  WHERE table_name = 'contact' AND state <> 'dropped' AND before ->> 'custom' IS NOT NULL
) AS first
WHERE first.row_id = known.id AND first.nth = 1;

-- Everything that was recorded of custom fields and can be undone or redone, in the order it happened, and
-- after it what contacts have now. What was dropped from redo never comes back.
CREATE TEMP TABLE told AS
WITH recorded AS (
  SELECT change_set_id, position, 'before' AS side, row_id, before ->> 'custom' AS custom
  FROM row_change WHERE table_name = 'contact'
  UNION ALL
  SELECT change_set_id, position, 'after', row_id,
         iif(before IS NULL, (SELECT custom FROM known WHERE id = row_id), after ->> 'custom')
  FROM row_change WHERE table_name = 'contact'
)
SELECT row_number() OVER (ORDER BY change_set_id, position, side DESC, entry.id) AS rank,
       change_set_id, position, side, known.id AS contact_id, known.uid AS contact_uid, entry.key AS name, entry.value
FROM recorded
JOIN change_set ON change_set.id = change_set_id AND state <> 'dropped'
JOIN known ON known.id = row_id
JOIN json_each(recorded.custom) AS entry;
INSERT INTO told
SELECT (SELECT count(*) FROM told) + row_number() OVER (ORDER BY contact.id, entry.id),
       NULL, NULL, 'now', contact.id, contact.uid, entry.key, entry.value
FROM contact JOIN json_each(contact.custom) AS entry;

-- Names that differ only in case are one field, written as it was first.
CREATE TEMP TABLE named AS
SELECT row_number() OVER (ORDER BY rank) AS id, key_uid('custom_field', name) AS uid, name, made_in
FROM (
  SELECT name, min(rank) AS rank, iif(side = 'after', change_set_id, NULL) AS made_in
  FROM told GROUP BY name COLLATE NOCASE
);

-- What each contact had in each field at each of these moments.
CREATE TEMP TABLE held AS
SELECT change_set_id, position, side, contact_id, contact_uid, named.id AS field_id,
       key_uid('custom_value', contact_uid, named.uid) AS uid, group_concat(value, char(10) ORDER BY rank) AS value,
       dense_rank() OVER (ORDER BY contact_uid, named.id) AS id
FROM told JOIN named ON named.name = told.name COLLATE NOCASE
GROUP BY change_set_id, position, side, contact_uid, named.id;

INSERT INTO custom_field (id, uid, name, type, position)
SELECT id, uid, name, 'text', id FROM named
WHERE made_in IS NULL OR made_in IN (SELECT id FROM change_set WHERE state = 'done');
INSERT INTO custom_value (id, uid, contact_id, field_id, value)
SELECT id, uid, contact_id, field_id, value FROM held WHERE side = 'now';

-- Recorded after everything else of the same command: contacts are there already.
INSERT INTO row_change (change_set_id, position, table_name, row_id, before, after)
SELECT change_set_id,
       (SELECT max(position) FROM row_change AS present WHERE present.change_set_id = change.change_set_id)
         + row_number() OVER (PARTITION BY change_set_id ORDER BY table_name, position, row_id),
       table_name, row_id, before,
       -- What a done insert holds is in its table.
       iif(before IS NULL AND state = 'done', NULL, after)
FROM (
  SELECT made_in AS change_set_id, 0 AS position, 'custom_field' AS table_name, id AS row_id, NULL AS before,
         json_object('id', id, 'uid', uid, 'name', name, 'type', 'text', 'options', '[]', 'position', id) AS after
  FROM named WHERE made_in IS NOT NULL
  UNION ALL
  SELECT coalesce(was.change_set_id, became.change_set_id), coalesce(was.position, became.position),
         'custom_value', coalesce(was.id, became.id),
         iif(was.id IS NULL, NULL, json_object('id', was.id, 'uid', was.uid, 'contact_id', was.contact_id,
                                               'field_id', was.field_id, 'value', was.value)),
         iif(became.id IS NULL, NULL, json_object('id', became.id, 'uid', became.uid, 'contact_id', became.contact_id,
                                                  'field_id', became.field_id, 'value', became.value))
  FROM (SELECT * FROM held WHERE side = 'before') AS was
  FULL JOIN (SELECT * FROM held WHERE side = 'after') AS became USING (change_set_id, position, id)
  WHERE was.value IS NOT became.value
) AS change
JOIN change_set ON change_set.id = change_set_id;
INSERT OR REPLACE INTO used_row_id
SELECT table_name, max(row_id) FROM row_change WHERE table_name IN ('custom_field', 'custom_value') GROUP BY table_name;

-- For other copies these rows were there before there were clocks, as what they are made of was.
INSERT INTO row_clock
SELECT 'custom_field', 1, max(id), '1970-01-01T00:00:00.000Z-0000-0000000000000000' FROM custom_field HAVING max(id) > 0;
INSERT INTO row_clock
SELECT 'custom_value', 1, max(id), '1970-01-01T00:00:00.000Z-0000-0000000000000000' FROM custom_value HAVING max(id) > 0;
DELETE FROM cell_clock WHERE table_name = 'contact' AND unit = 'custom';

UPDATE row_change SET before = json_remove(before, '$.custom'), after = json_remove(after, '$.custom')
WHERE table_name = 'contact';
-- Where nothing else of the contact was changed.
DELETE FROM row_change WHERE table_name = 'contact' AND before = after;

DROP TABLE known;
DROP TABLE told;
DROP TABLE named;
DROP TABLE held;
ALTER TABLE contact DROP COLUMN custom;
`;
