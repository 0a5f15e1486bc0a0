/** What trust rests on: who has a part in a deal, what was paid back, whether a complaint is resolved. And settings. */
export const trustFacts = `
ALTER TABLE interaction ADD COLUMN resolved_at TEXT;

CREATE TABLE deal_person (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  deal_id INTEGER NOT NULL REFERENCES deal (id),
  contact_id INTEGER NOT NULL REFERENCES contact (id),
  role TEXT NOT NULL DEFAULT '',
  UNIQUE (deal_id, contact_id)
) STRICT;
CREATE INDEX deal_person_by_contact ON deal_person (contact_id);

CREATE TABLE refund (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  deal_id INTEGER NOT NULL REFERENCES deal (id),
  -- That of the deal.
  contact_id INTEGER NOT NULL REFERENCES contact (id),
  amount INTEGER NOT NULL CHECK (amount > 0),
  at TEXT NOT NULL,
  reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX refund_by_deal ON refund (deal_id);
CREATE INDEX refund_by_contact ON refund (contact_id);

CREATE TABLE setting (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;

-- Trust asked of who is in the circle; null is that of its place.
ALTER TABLE circle ADD COLUMN threshold INTEGER;

CREATE TABLE step_answer (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  contact_id INTEGER NOT NULL REFERENCES contact (id),
  direction TEXT NOT NULL CHECK (direction IN ('inward', 'outward')),
  answer TEXT NOT NULL CHECK (answer IN ('dismissed', 'snoozed')),
  until TEXT NOT NULL,
  UNIQUE (contact_id, direction)
) STRICT;
`;
