-- Restricted records: a household that exists for named people only. Its rows have visible = 2, so that whatever asks for visible = 1
-- passes them over. What asks for records whatever their list (of rankings, hand-overs, counts) asks for `visible < 2`, or for ids that
-- are not in `restricted`, which names persons and households by their ids and holds only what stands.
CREATE TABLE restriction (
  id ID,
  household BIGINT NOT NULL,
  organisation BIGINT NOT NULL REFERENCES organisation(id),
  reason TEXT NOT NULL,
  set_by BIGINT,
  set_at TEXT NOT NULL,
  lifted_by BIGINT,
  lifted_at TEXT
);
CREATE TABLE restricted (
  kind TEXT NOT NULL,
  subject BIGINT NOT NULL,
  restriction BIGINT NOT NULL REFERENCES restriction(id),
  PRIMARY KEY (kind, subject)
) WITHOUT ROWID;
CREATE TABLE restriction_reader (
  restriction BIGINT NOT NULL REFERENCES restriction(id),
  app_user BIGINT NOT NULL REFERENCES app_user(id),
  PRIMARY KEY (restriction, app_user)
) WITHOUT ROWID;
-- Opened in an emergency by somebody who is not named: why, until when, and who has looked at that since.
CREATE TABLE emergency_look (
  id ID,
  restriction BIGINT NOT NULL REFERENCES restriction(id),
  app_user BIGINT NOT NULL REFERENCES app_user(id),
  reason TEXT NOT NULL,
  at TEXT NOT NULL,
  ends_at TEXT NOT NULL,
  reviewed_by BIGINT,
  reviewed_at TEXT,
  finding TEXT
);
CREATE INDEX emergency_look_restriction ON emergency_look(restriction, app_user);
