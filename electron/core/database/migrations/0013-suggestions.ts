/** What an assistant would do, until a person accepts or dismisses it. */
export const suggestions = `
CREATE TABLE suggestion (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  program TEXT NOT NULL,
  command TEXT NOT NULL,
  -- JSON.
  input TEXT NOT NULL,
  -- JSON: what it looked at when it was made, to see whether that is still so.
  began TEXT NOT NULL,
  contact_id INTEGER REFERENCES contact (id)
) STRICT;
CREATE INDEX suggestion_by_contact ON suggestion (contact_id);
`;
