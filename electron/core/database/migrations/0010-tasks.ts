/** What is to be done, for somebody, for a deal or an insight, or for nobody in particular. */
export const tasks = `
CREATE TABLE task (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  -- Of a deal this is the contact of the deal.
  contact_id INTEGER REFERENCES contact (id),
  deal_id INTEGER REFERENCES deal (id),
  insight_id INTEGER REFERENCES insight (id),
  due_day TEXT NOT NULL,
  due_time TEXT,
  created_at TEXT NOT NULL,
  done_at TEXT
) STRICT;
CREATE INDEX task_by_contact ON task (contact_id);
CREATE INDEX task_by_deal ON task (deal_id);
CREATE INDEX task_by_insight ON task (insight_id);
CREATE INDEX task_open ON task (due_day, due_time) WHERE done_at IS NULL;
CREATE INDEX task_done ON task (done_at) WHERE done_at IS NOT NULL;
`;
