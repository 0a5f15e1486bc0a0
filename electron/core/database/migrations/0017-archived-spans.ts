/** The times that contacts were archived, so that past days can be shown as they were. */
export const archivedSpans = `
CREATE TABLE archived_span (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  contact_id INTEGER NOT NULL REFERENCES contact (id),
  from_at TEXT NOT NULL,
  to_at TEXT NOT NULL CHECK (to_at >= from_at)
) STRICT;
CREATE INDEX archived_span_by_contact ON archived_span (contact_id);
`;
