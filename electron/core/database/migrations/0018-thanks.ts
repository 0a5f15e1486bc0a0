/** Thanks to those who brought others, treats that were given, and since when somebody is known to be referred. */
export const thanks = `
-- When it was written down who referred them; null is when they became known.
ALTER TABLE contact ADD COLUMN referred_at TEXT;

CREATE TABLE thanks (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  contact_id INTEGER NOT NULL REFERENCES contact (id),
  at TEXT NOT NULL,
  answer TEXT NOT NULL CHECK (answer IN ('thanked', 'later', 'dropped')),
  -- Of later.
  until TEXT
) STRICT;
CREATE INDEX thanks_by_contact ON thanks (contact_id, at);

CREATE TABLE treat (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  contact_id INTEGER NOT NULL REFERENCES contact (id),
  at TEXT NOT NULL,
  -- As it was promised then.
  promise TEXT NOT NULL
) STRICT;
CREATE INDEX treat_by_contact ON treat (contact_id, at);
`;
