-- The register: components and measures with days, organisations and places of their own; activities inside them with a history of
-- targets; links between programmes; sections and documents; emblems; the budget, planned and spent; findings about the quality of what
-- was entered, each decided by a person.
ALTER TABLE programme_text ADD COLUMN as_written TEXT;
ALTER TABLE programme_place ADD COLUMN named_as TEXT;
ALTER TABLE programme_place ADD COLUMN position INTEGER NOT NULL DEFAULT 0;
-- The economy in which an organisation works: a code of the gazetteer.
ALTER TABLE organisation ADD COLUMN place TEXT;
CREATE TABLE component (
  id ID,
  programme BIGINT NOT NULL REFERENCES programme(id),
  code TEXT NOT NULL,
  parent BIGINT,
  level TEXT NOT NULL,
  organisation BIGINT REFERENCES organisation(id),
  starts_on TEXT,
  starts_original TEXT,
  ends_on TEXT,
  ends_original TEXT,
  position INTEGER NOT NULL,
  UNIQUE (programme, code)
);
CREATE TABLE component_organisation (
  component BIGINT NOT NULL REFERENCES component(id),
  organisation BIGINT NOT NULL REFERENCES organisation(id),
  role TEXT NOT NULL,
  PRIMARY KEY (component, organisation, role)
);
CREATE TABLE component_place (
  component BIGINT NOT NULL REFERENCES component(id),
  place TEXT NOT NULL,
  PRIMARY KEY (component, place)
);
ALTER TABLE activity ADD COLUMN component BIGINT;
ALTER TABLE activity ADD COLUMN kind TEXT NOT NULL DEFAULT '';
-- What an activity was to reach, each value with the day on which it was set; the newest of a unit counts, the others are its history.
CREATE TABLE activity_target (
  id ID,
  activity BIGINT NOT NULL REFERENCES activity(id),
  unit TEXT NOT NULL,
  value BIGINT NOT NULL,
  qualifier TEXT,
  set_on TEXT NOT NULL,
  why TEXT NOT NULL DEFAULT '',
  UNIQUE (activity, unit, set_on)
);
-- How many of something a programme says that it has; what is listed is counted beside it.
CREATE TABLE stated_count (
  programme BIGINT NOT NULL REFERENCES programme(id),
  subject TEXT NOT NULL,
  stated BIGINT NOT NULL,
  PRIMARY KEY (programme, subject)
);
CREATE TABLE programme_link (
  id ID,
  programme BIGINT NOT NULL REFERENCES programme(id),
  other BIGINT REFERENCES programme(id),
  label TEXT NOT NULL,
  kind TEXT NOT NULL,
  UNIQUE (programme, kind, label)
);
CREATE INDEX programme_link_other ON programme_link(other);
CREATE TABLE stored_file (
  id ID,
  programme BIGINT NOT NULL REFERENCES programme(id),
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  body TEXT NOT NULL,
  created_at TEXT NOT NULL
);
CREATE INDEX stored_file_programme ON stored_file(programme);
CREATE TABLE programme_section (
  programme BIGINT NOT NULL REFERENCES programme(id),
  section TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (programme, section)
);
CREATE TABLE programme_document (
  id ID,
  programme BIGINT NOT NULL REFERENCES programme(id),
  section TEXT NOT NULL,
  language TEXT NOT NULL,
  title TEXT NOT NULL,
  url TEXT,
  file BIGINT REFERENCES stored_file(id),
  published_on TEXT,
  alt_text TEXT NOT NULL DEFAULT '',
  position INTEGER NOT NULL,
  UNIQUE (programme, section, language, title)
);
CREATE TABLE emblem (
  id ID,
  programme BIGINT NOT NULL REFERENCES programme(id),
  organisation BIGINT REFERENCES organisation(id),
  name TEXT NOT NULL,
  alt_text TEXT NOT NULL,
  rule TEXT NOT NULL,
  file BIGINT REFERENCES stored_file(id),
  position INTEGER NOT NULL,
  UNIQUE (programme, position)
);
CREATE TABLE budget_line (
  id ID,
  programme BIGINT NOT NULL REFERENCES programme(id),
  code TEXT NOT NULL,
  component BIGINT REFERENCES component(id),
  donor BIGINT REFERENCES organisation(id),
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  amount BIGINT NOT NULL,
  currency TEXT NOT NULL,
  rate TEXT,
  rate_on TEXT,
  on_day TEXT,
  document TEXT NOT NULL DEFAULT '',
  UNIQUE (programme, code)
);
CREATE TABLE quality_finding (
  id ID,
  programme BIGINT NOT NULL REFERENCES programme(id),
  code TEXT NOT NULL,
  subject TEXT NOT NULL,
  original TEXT NOT NULL,
  proposed TEXT,
  detail TEXT NOT NULL DEFAULT '{}',
  state TEXT NOT NULL,
  found_at TEXT NOT NULL,
  decided_by BIGINT REFERENCES app_user(id),
  decided_at TEXT,
  reason TEXT,
  UNIQUE (programme, code, subject, original)
);
CREATE INDEX quality_finding_state ON quality_finding(programme, state);
