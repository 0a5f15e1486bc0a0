/** Circles with colours of their own, that can be removed, and what was set of them on which day. */
export const circlesOverTime = `
ALTER TABLE circle ADD COLUMN colour TEXT;
-- The circle that its members went to when it was removed; null while it is there.
ALTER TABLE circle ADD COLUMN successor_id INTEGER REFERENCES circle (id);

CREATE TABLE circle_change (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  circle_id INTEGER NOT NULL REFERENCES circle (id),
  at TEXT NOT NULL,
  settings TEXT NOT NULL CHECK (json_valid(settings)),
  UNIQUE (circle_id, at)
) STRICT;

-- Another cause: that the circle was removed.
CREATE TABLE circle_move_next (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  contact_id INTEGER NOT NULL REFERENCES contact (id),
  from_circle_id INTEGER REFERENCES circle (id),
  to_circle_id INTEGER NOT NULL REFERENCES circle (id),
  at TEXT NOT NULL,
  reason TEXT,
  cause TEXT NOT NULL CHECK (cause IN ('hand', 'suggestion', 'import', 'rule', 'circle-removed'))
) STRICT;
INSERT INTO circle_move_next SELECT id, uid, contact_id, from_circle_id, to_circle_id, at, reason, cause FROM circle_move;
DROP TABLE circle_move;
ALTER TABLE circle_move_next RENAME TO circle_move;
CREATE INDEX circle_move_by_contact ON circle_move (contact_id, at);
CREATE INDEX circle_move_by_origin ON circle_move (from_circle_id) WHERE from_circle_id IS NOT NULL;
CREATE INDEX circle_move_by_target ON circle_move (to_circle_id);
`;
