-- Call, criteria, ranking, committee, decisions, publication, objections, awards and what they entitle to.
CREATE TABLE call (
  id ID,
  programme BIGINT NOT NULL REFERENCES programme(id),
  title TEXT NOT NULL,
  places BIGINT NOT NULL,
  reserve BIGINT NOT NULL DEFAULT 0,
  state TEXT NOT NULL,
  opened_at TEXT,
  locked_at TEXT,
  locked_by BIGINT,
  published_on TEXT,
  objections_until TEXT,
  created_by BIGINT,
  created_at TEXT NOT NULL
);
CREATE INDEX call_programme ON call(programme, id);
CREATE TABLE criteria_set (
  id ID,
  call BIGINT NOT NULL REFERENCES call(id),
  version BIGINT NOT NULL,
  minimum_score BIGINT NOT NULL,
  tie_break TEXT NOT NULL,
  hash TEXT,
  frozen_at TEXT,
  frozen_by BIGINT,
  UNIQUE (call, version)
);
CREATE TABLE criteria_line (
  id ID,
  criteria_set BIGINT NOT NULL REFERENCES criteria_set(id),
  position BIGINT NOT NULL,
  code TEXT NOT NULL,
  label TEXT NOT NULL,
  expression TEXT NOT NULL,
  builder TEXT,
  points BIGINT NOT NULL,
  exclusive_group TEXT
);
CREATE INDEX criteria_line_set ON criteria_line(criteria_set, position);
CREATE TABLE ranking (
  id ID,
  call BIGINT NOT NULL REFERENCES call(id),
  criteria_set BIGINT NOT NULL REFERENCES criteria_set(id),
  version BIGINT NOT NULL,
  as_of TEXT NOT NULL,
  reason TEXT NOT NULL,
  at TEXT NOT NULL,
  by_user BIGINT,
  UNIQUE (call, version)
);
CREATE TABLE candidate (
  id ID,
  ranking BIGINT NOT NULL REFERENCES ranking(id),
  household BIGINT NOT NULL,
  position BIGINT,
  score BIGINT NOT NULL,
  eligible INTEGER NOT NULL,
  reason TEXT,
  tie TEXT,
  within INTEGER NOT NULL DEFAULT 0,
  UNIQUE (ranking, household)
);
CREATE INDEX candidate_position ON candidate(ranking, position);
CREATE INDEX candidate_household ON candidate(household);
CREATE TABLE candidate_score (
  candidate BIGINT PRIMARY KEY REFERENCES candidate(id),
  lines TEXT NOT NULL,
  tie_values TEXT NOT NULL
);
CREATE TABLE committee_session (
  id ID,
  call BIGINT NOT NULL REFERENCES call(id),
  held_on TEXT NOT NULL,
  place TEXT NOT NULL,
  state TEXT NOT NULL,
  entered_by BIGINT,
  confirmed_by BIGINT,
  confirmed_at TEXT,
  created_at TEXT NOT NULL
);
CREATE TABLE committee_member (
  id ID,
  session BIGINT NOT NULL REFERENCES committee_session(id),
  name TEXT NOT NULL,
  app_user BIGINT,
  interest TEXT NOT NULL,
  confirmed_at TEXT
);
CREATE TABLE decision (
  id ID,
  call BIGINT NOT NULL REFERENCES call(id),
  session BIGINT NOT NULL REFERENCES committee_session(id),
  ranking BIGINT NOT NULL REFERENCES ranking(id),
  candidate BIGINT NOT NULL REFERENCES candidate(id),
  household BIGINT NOT NULL,
  outcome TEXT NOT NULL,
  reason TEXT NOT NULL,
  departs INTEGER NOT NULL DEFAULT 0,
  replaced_by BIGINT,
  at TEXT NOT NULL,
  by_user BIGINT
);
CREATE INDEX decision_call ON decision(call, household);
CREATE INDEX decision_candidate ON decision(candidate);
CREATE TABLE publication (
  id ID,
  call BIGINT NOT NULL REFERENCES call(id),
  ranking BIGINT NOT NULL REFERENCES ranking(id),
  published_on TEXT NOT NULL,
  objections_until TEXT NOT NULL,
  is_public INTEGER NOT NULL DEFAULT 1,
  by_user BIGINT,
  at TEXT NOT NULL
);
CREATE TABLE publication_line (
  publication BIGINT NOT NULL REFERENCES publication(id),
  code TEXT NOT NULL,
  position BIGINT,
  score BIGINT NOT NULL,
  outcome TEXT NOT NULL,
  PRIMARY KEY (publication, code)
);
CREATE TABLE objection (
  id ID,
  call BIGINT NOT NULL REFERENCES call(id),
  household BIGINT NOT NULL,
  received_on TEXT NOT NULL,
  due_on TEXT NOT NULL,
  body TEXT NOT NULL,
  outcome TEXT,
  answer TEXT,
  decided_on TEXT,
  decided_by BIGINT,
  recorded_by BIGINT,
  ranking_after BIGINT
);
CREATE INDEX objection_call ON objection(call, id);
CREATE TABLE award (
  id ID,
  call BIGINT NOT NULL REFERENCES call(id),
  programme BIGINT NOT NULL,
  household BIGINT NOT NULL,
  decision BIGINT NOT NULL REFERENCES decision(id),
  code TEXT NOT NULL UNIQUE,
  cancelled_at TEXT,
  created_at TEXT NOT NULL,
  UNIQUE (call, household)
);
CREATE INDEX award_programme ON award(programme, household);
