/**
 * What happens without anybody is kept, so that it is done though the machine slept or the process was killed.
 * No data of people, so outside history.
 */
export const jobs = `
CREATE TABLE job (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  due_at TEXT,
  attempts INTEGER NOT NULL DEFAULT 0,
  lease TEXT,
  payload TEXT,
  failed_at TEXT,
  problem TEXT CHECK (json_valid(problem))
) STRICT;
CREATE INDEX job_by_moment ON job (due_at) WHERE due_at IS NOT NULL;
`;
