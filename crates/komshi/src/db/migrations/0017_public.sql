-- A publication is a snapshot: the figures, and beside them the page as it was chosen (programmes, places, money, results), with its
-- hash. It is never changed; withdrawing it says who, when and why. Rows of before have figures alone.
ALTER TABLE published_figures ADD COLUMN page TEXT;
ALTER TABLE published_figures ADD COLUMN hash TEXT;
ALTER TABLE published_figures ADD COLUMN withdrawn_at TEXT;
ALTER TABLE published_figures ADD COLUMN withdrawn_by BIGINT;
ALTER TABLE published_figures ADD COLUMN withdrawn_why TEXT;
-- What people write into a donor report, kept by period and language.
CREATE TABLE report_section (
  programme BIGINT NOT NULL REFERENCES programme(id),
  from_day TEXT NOT NULL,
  to_day TEXT NOT NULL,
  section TEXT NOT NULL,
  language TEXT NOT NULL,
  body TEXT NOT NULL,
  by_user BIGINT,
  at TEXT NOT NULL,
  PRIMARY KEY (programme, from_day, to_day, section, language)
);
-- A report as it was given to somebody: everything it says, with its hash, never changed.
CREATE TABLE report_snapshot (
  id ID,
  programme BIGINT NOT NULL REFERENCES programme(id),
  from_day TEXT NOT NULL,
  to_day TEXT NOT NULL,
  content TEXT NOT NULL,
  hash TEXT NOT NULL,
  by_user BIGINT,
  at TEXT NOT NULL
);
CREATE INDEX report_snapshot_programme ON report_snapshot(programme, id);
