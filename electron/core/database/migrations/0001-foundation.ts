/** Everything the first version keeps: circles, contacts, interactions, deals, insights and history. */
export const foundation = `
CREATE TABLE workspace (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  uid TEXT NOT NULL,
  created_at TEXT NOT NULL,
  logical_clock INTEGER NOT NULL DEFAULT 0
) STRICT;

-- How the user looks at the workspace; view state, so outside history.
CREATE TABLE preference (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE circle (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  position INTEGER NOT NULL,
  default_key TEXT,
  name TEXT,
  capacity INTEGER CHECK (capacity > 0),
  cadence_days INTEGER CHECK (cadence_days > 0),
  maximum_days INTEGER CHECK (maximum_days > 0),
  promise TEXT NOT NULL DEFAULT '',
  delay_days INTEGER NOT NULL CHECK (delay_days >= 0),
  depth TEXT NOT NULL CHECK (depth IN ('full', 'summary', 'teaser', 'public')),
  channel TEXT NOT NULL,
  discussion INTEGER NOT NULL CHECK (discussion IN (0, 1)),
  CHECK (default_key IS NOT NULL OR name IS NOT NULL)
) STRICT;

CREATE TABLE contact (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('person', 'organisation')),
  display_name TEXT NOT NULL CHECK (display_name <> ''),
  sort_name TEXT NOT NULL,
  given_name TEXT,
  family_name TEXT,
  organisation_id INTEGER REFERENCES contact (id),
  job_title TEXT,
  birthday TEXT,
  language TEXT,
  notes TEXT NOT NULL DEFAULT '',
  source TEXT,
  owner TEXT,
  referred_by_id INTEGER REFERENCES contact (id),
  consent TEXT NOT NULL DEFAULT 'unknown' CHECK (consent IN ('granted', 'refused', 'unknown')),
  consent_at TEXT,
  consent_origin TEXT,
  custom TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(custom)),
  circle_id INTEGER REFERENCES circle (id),
  stage TEXT NOT NULL DEFAULT 'lead',
  created_at TEXT NOT NULL,
  archived_at TEXT,
  -- An organisation may be known only through its people; a person is always in a circle.
  CHECK (kind = 'organisation' OR circle_id IS NOT NULL)
) STRICT;
CREATE INDEX contact_by_circle ON contact (circle_id) WHERE archived_at IS NULL;
CREATE INDEX contact_by_sort_name ON contact (sort_name COLLATE NOCASE);
CREATE INDEX contact_by_name ON contact (display_name COLLATE NOCASE);
CREATE INDEX contact_by_organisation ON contact (organisation_id) WHERE organisation_id IS NOT NULL;
CREATE INDEX contact_by_referrer ON contact (referred_by_id) WHERE referred_by_id IS NOT NULL;

CREATE TABLE contact_point (
  id INTEGER PRIMARY KEY,
  contact_id INTEGER NOT NULL REFERENCES contact (id),
  type TEXT NOT NULL CHECK (type IN ('email', 'phone', 'link')),
  label TEXT,
  value TEXT NOT NULL,
  match_key TEXT NOT NULL,
  position INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX contact_point_by_contact ON contact_point (contact_id);
CREATE INDEX contact_point_by_match ON contact_point (match_key, type);

CREATE TABLE contact_address (
  id INTEGER PRIMARY KEY,
  contact_id INTEGER NOT NULL REFERENCES contact (id),
  label TEXT,
  street TEXT,
  postal_code TEXT,
  city TEXT,
  region TEXT,
  country TEXT,
  position INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX contact_address_by_contact ON contact_address (contact_id);

CREATE TABLE contact_photo (
  id INTEGER PRIMARY KEY,
  contact_id INTEGER NOT NULL UNIQUE REFERENCES contact (id),
  media_type TEXT NOT NULL,
  data BLOB NOT NULL
) STRICT;

CREATE TABLE tag (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE
) STRICT;

CREATE TABLE contact_tag (
  id INTEGER PRIMARY KEY,
  contact_id INTEGER NOT NULL REFERENCES contact (id),
  tag_id INTEGER NOT NULL REFERENCES tag (id),
  UNIQUE (contact_id, tag_id)
) STRICT;
CREATE INDEX contact_tag_by_tag ON contact_tag (tag_id);

CREATE TABLE circle_move (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  contact_id INTEGER NOT NULL REFERENCES contact (id),
  from_circle_id INTEGER REFERENCES circle (id),
  to_circle_id INTEGER NOT NULL REFERENCES circle (id),
  at TEXT NOT NULL,
  reason TEXT,
  cause TEXT NOT NULL CHECK (cause IN ('hand', 'suggestion', 'import', 'rule'))
) STRICT;
CREATE INDEX circle_move_by_contact ON circle_move (contact_id, at);

CREATE TABLE stage_move (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  contact_id INTEGER NOT NULL REFERENCES contact (id),
  from_stage TEXT,
  to_stage TEXT NOT NULL,
  at TEXT NOT NULL,
  reason TEXT,
  cause TEXT NOT NULL CHECK (cause IN ('hand', 'suggestion', 'import', 'rule'))
) STRICT;
CREATE INDEX stage_move_by_contact ON stage_move (contact_id, at);

CREATE TABLE insight (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL CHECK (title <> ''),
  created_at TEXT NOT NULL,
  archived_at TEXT
) STRICT;

CREATE TABLE insight_variant (
  id INTEGER PRIMARY KEY,
  insight_id INTEGER NOT NULL REFERENCES insight (id),
  depth TEXT NOT NULL CHECK (depth IN ('full', 'summary', 'teaser', 'public')),
  body TEXT NOT NULL,
  UNIQUE (insight_id, depth)
) STRICT;

CREATE TABLE wave (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  insight_id INTEGER NOT NULL REFERENCES insight (id),
  circle_id INTEGER NOT NULL REFERENCES circle (id),
  at TEXT NOT NULL,
  zone TEXT NOT NULL,
  depth TEXT NOT NULL CHECK (depth IN ('full', 'summary', 'teaser', 'public')),
  channel TEXT NOT NULL,
  discussion INTEGER NOT NULL CHECK (discussion IN (0, 1)),
  invitation TEXT NOT NULL DEFAULT '',
  status TEXT NOT NULL CHECK (status IN ('draft', 'scheduled', 'sent', 'skipped')),
  sent_at TEXT,
  UNIQUE (insight_id, circle_id)
) STRICT;
CREATE INDEX wave_by_moment ON wave (status, at);

CREATE TABLE delivery (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  wave_id INTEGER NOT NULL REFERENCES wave (id),
  insight_id INTEGER NOT NULL REFERENCES insight (id),
  contact_id INTEGER NOT NULL REFERENCES contact (id),
  status TEXT NOT NULL CHECK (status IN ('planned', 'sent', 'failed')),
  sent_at TEXT,
  -- Nobody gets the same insight twice.
  UNIQUE (insight_id, contact_id)
) STRICT;
CREATE INDEX delivery_by_wave ON delivery (wave_id);
CREATE INDEX delivery_by_contact ON delivery (contact_id);

CREATE TABLE interaction (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  direction TEXT NOT NULL CHECK (direction IN ('in', 'out', 'both')),
  at TEXT NOT NULL,
  summary TEXT NOT NULL DEFAULT '',
  nps INTEGER CHECK (nps BETWEEN 0 AND 10),
  insight_id INTEGER REFERENCES insight (id)
) STRICT;
CREATE INDEX interaction_by_moment ON interaction (at);

CREATE TABLE interaction_contact (
  id INTEGER PRIMARY KEY,
  interaction_id INTEGER NOT NULL REFERENCES interaction (id),
  contact_id INTEGER NOT NULL REFERENCES contact (id),
  UNIQUE (contact_id, interaction_id)
) STRICT;
CREATE INDEX interaction_contact_by_interaction ON interaction_contact (interaction_id);

CREATE TABLE deal (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  contact_id INTEGER NOT NULL REFERENCES contact (id),
  amount INTEGER NOT NULL CHECK (amount >= 0),
  currency TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('open', 'won', 'lost')),
  created_at TEXT NOT NULL,
  closed_at TEXT,
  CHECK (status = 'open' OR closed_at IS NOT NULL)
) STRICT;
CREATE INDEX deal_by_contact ON deal (contact_id);

CREATE TABLE import_batch (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  file_name TEXT NOT NULL,
  format TEXT NOT NULL,
  added INTEGER NOT NULL,
  updated INTEGER NOT NULL,
  skipped INTEGER NOT NULL
) STRICT;

-- One user command; its row changes are what undo and redo replay.
CREATE TABLE change_set (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  command TEXT NOT NULL,
  details TEXT NOT NULL CHECK (json_valid(details)),
  at TEXT NOT NULL,
  device TEXT NOT NULL,
  logical_clock INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped'))
) STRICT;
CREATE INDEX change_set_by_state ON change_set (state, id);

CREATE TABLE row_change (
  id INTEGER PRIMARY KEY,
  change_set_id INTEGER NOT NULL REFERENCES change_set (id),
  table_name TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  before TEXT,
  after TEXT
) STRICT;
CREATE INDEX row_change_by_set ON row_change (change_set_id);

-- Words of a contact, one row per contact, kept up by the write helper at the end of each command.
CREATE VIRTUAL TABLE contact_search USING fts5 (
  name, organisation, points, tags, notes,
  content = '', contentless_delete = 1, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2'
);
`;
