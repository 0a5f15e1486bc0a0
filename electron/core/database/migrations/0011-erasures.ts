/**
 * Who was erased is known by a uid that tells nothing of them, so that neither a backup nor another copy brings them back.
 * What they were given stays as a number: a delivery to nobody that is known.
 */
export const erasures = `
CREATE TABLE erasure (
  id INTEGER PRIMARY KEY,
  -- Of the contact that was.
  uid TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL
) STRICT;

CREATE TABLE counted_delivery (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  wave_id INTEGER NOT NULL REFERENCES wave (id),
  insight_id INTEGER NOT NULL REFERENCES insight (id),
  -- Nothing once they were erased.
  contact_id INTEGER REFERENCES contact (id),
  status TEXT NOT NULL CHECK (status IN ('planned', 'sent', 'failed')),
  sent_at TEXT,
  -- Nobody gets the same insight twice.
  UNIQUE (insight_id, contact_id)
) STRICT;
INSERT INTO counted_delivery SELECT id, uid, wave_id, insight_id, contact_id, status, sent_at FROM delivery;
DROP TABLE delivery;
ALTER TABLE counted_delivery RENAME TO delivery;
CREATE INDEX delivery_by_wave ON delivery (wave_id);
CREATE INDEX delivery_by_contact ON delivery (contact_id);
`;
