/** What was put off or dropped on Today, and ways to find what asks for attention without reading everything. */
export const today = `
CREATE TABLE ask_answer (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  occasion TEXT NOT NULL UNIQUE,
  -- Whom it is about, with whom it goes.
  contact_id INTEGER REFERENCES contact (id),
  -- When it comes back; null is never.
  until TEXT
) STRICT;
CREATE INDEX ask_answer_by_contact ON ask_answer (contact_id) WHERE contact_id IS NOT NULL;

CREATE INDEX interaction_complained ON interaction (at) WHERE kind = 'complaint' AND resolved_at IS NULL;
CREATE INDEX contact_by_birthday ON contact (substr(birthday, -5)) WHERE birthday IS NOT NULL;
`;
