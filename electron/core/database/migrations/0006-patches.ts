/** History records less, never gives an id twice, and removes many rows at once without holding up others. */
export const patches = `
-- What a done insert holds is in its table.
UPDATE row_change SET after = NULL
WHERE before IS NULL AND change_set_id IN (SELECT id FROM change_set WHERE state = 'done');

-- The last ids of tables from which rows were removed: history may bring back the row that had one.
CREATE TABLE used_row_id (
  table_name TEXT PRIMARY KEY,
  last INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO used_row_id SELECT table_name, max(row_id) FROM row_change GROUP BY table_name;

-- Removing a row looks for others that point to it.
CREATE INDEX interaction_by_insight ON interaction (insight_id) WHERE insight_id IS NOT NULL;
CREATE INDEX wave_by_circle ON wave (circle_id);
CREATE INDEX circle_move_by_origin ON circle_move (from_circle_id) WHERE from_circle_id IS NOT NULL;
CREATE INDEX circle_move_by_target ON circle_move (to_circle_id);

-- Words of removed contacts are only marked as such: merging what is left would hold up everything else.
INSERT INTO contact_search (contact_search, rank) VALUES ('deletemerge', 0);
`;
