-- Results, their indicators and targets; what was done for any activity; numbers that were locked and the corrections beside them.
-- Statements stand in programme_text, subjects `result:CODE` and `indicator:CODE`.
CREATE TABLE result_node (
  id ID,
  programme BIGINT NOT NULL REFERENCES programme(id),
  parent BIGINT,
  -- impact, outcome, output
  level TEXT NOT NULL,
  code TEXT NOT NULL,
  position INTEGER NOT NULL,
  UNIQUE (programme, code)
);
-- A definition; a change is the next version. `rule` holds what is counted as JSON (indicators/definition.rs).
CREATE TABLE indicator (
  id ID,
  programme BIGINT NOT NULL REFERENCES programme(id),
  code TEXT NOT NULL,
  version BIGINT NOT NULL,
  unit TEXT NOT NULL,
  rule TEXT NOT NULL,
  reason TEXT NOT NULL DEFAULT '',
  created_by BIGINT,
  created_at TEXT NOT NULL,
  UNIQUE (programme, code, version)
);
-- An indicator in the results of a programme. It belongs to a result or to an activity.
CREATE TABLE indicator_use (
  id ID,
  programme BIGINT NOT NULL REFERENCES programme(id),
  indicator BIGINT NOT NULL REFERENCES indicator(id),
  result_node BIGINT,
  activity BIGINT,
  baseline BIGINT,
  baseline_on TEXT,
  position INTEGER NOT NULL,
  ended_at TEXT
);
CREATE INDEX indicator_use_programme ON indicator_use(programme, position);
-- What was promised: for the whole life or a period, for all or one place or group. A new one replaces, and the old one stays.
CREATE TABLE target (
  id ID,
  indicator_use BIGINT NOT NULL REFERENCES indicator_use(id),
  from_day TEXT,
  to_day TEXT,
  place TEXT NOT NULL DEFAULT '',
  cell TEXT NOT NULL DEFAULT '',
  value BIGINT,
  qualifier TEXT,
  reason TEXT NOT NULL DEFAULT '',
  set_by BIGINT,
  set_at TEXT NOT NULL,
  replaced_at TEXT
);
CREATE INDEX target_use ON target(indicator_use, set_at);
-- A number as it was when somebody locked it, with the version it was counted by and a hash of the records behind it.
CREATE TABLE locked_value (
  id ID,
  indicator_use BIGINT NOT NULL REFERENCES indicator_use(id),
  indicator BIGINT NOT NULL REFERENCES indicator(id),
  from_day TEXT NOT NULL,
  to_day TEXT NOT NULL,
  value BIGINT,
  -- The whole result as JSON.
  measured TEXT NOT NULL,
  as_of TEXT NOT NULL,
  engine_version BIGINT NOT NULL,
  input_hash TEXT NOT NULL,
  by_user BIGINT
);
CREATE INDEX locked_value_use ON locked_value(indicator_use, from_day);
CREATE TABLE correction (
  id ID,
  locked_value BIGINT NOT NULL REFERENCES locked_value(id),
  delta BIGINT NOT NULL,
  reason TEXT NOT NULL,
  by_user BIGINT,
  at TEXT NOT NULL
);
CREATE INDEX correction_locked ON correction(locked_value);
-- A file with events, attendance or hand-overs. States: published, replaced, withdrawn.
CREATE TABLE event_upload (
  id ID,
  programme BIGINT NOT NULL REFERENCES programme(id),
  organisation BIGINT NOT NULL REFERENCES organisation(id),
  file_name TEXT NOT NULL,
  file_hash TEXT NOT NULL,
  state TEXT NOT NULL,
  -- The named participants, as a list of the registry.
  list BIGINT,
  corrects BIGINT,
  rows BIGINT NOT NULL,
  by_user BIGINT,
  at TEXT NOT NULL
);
CREATE INDEX event_upload_programme ON event_upload(programme, id);
CREATE TABLE event_upload_problem (
  id ID,
  upload BIGINT NOT NULL REFERENCES event_upload(id),
  row_number BIGINT NOT NULL,
  message TEXT NOT NULL,
  value TEXT NOT NULL
);
CREATE INDEX event_upload_problem_upload ON event_upload_problem(upload, row_number);
-- Something that took place: a meeting, a training, a day of the centre, a campaign.
CREATE TABLE event (
  id ID,
  programme BIGINT NOT NULL REFERENCES programme(id),
  component BIGINT,
  activity BIGINT,
  code TEXT NOT NULL,
  kind TEXT NOT NULL,
  occurred_on TEXT NOT NULL,
  ends_on TEXT,
  place TEXT NOT NULL,
  title TEXT NOT NULL,
  language TEXT NOT NULL,
  -- Places offered: seats, or children expected on a day.
  expected BIGINT,
  note TEXT NOT NULL DEFAULT '',
  upload BIGINT,
  -- The component that was asked for and refused, and why.
  refused_component BIGINT,
  attribution_refused TEXT,
  organisation BIGINT NOT NULL REFERENCES organisation(id),
  recorded_by BIGINT,
  recorded_at TEXT NOT NULL
);
CREATE INDEX event_programme ON event(programme, occurred_on, id);
CREATE INDEX event_upload_of ON event(upload);
ALTER TABLE delivery ADD COLUMN kind TEXT NOT NULL DEFAULT 'package';
ALTER TABLE delivery ADD COLUMN component BIGINT;
ALTER TABLE delivery ADD COLUMN result_node BIGINT;
ALTER TABLE delivery ADD COLUMN event BIGINT;
ALTER TABLE delivery ADD COLUMN title TEXT NOT NULL DEFAULT '';
ALTER TABLE delivery ADD COLUMN currency TEXT;
-- Which of several: `3`, `6`, `12` months after a hand-over; `1`, `2` of instalments.
ALTER TABLE delivery ADD COLUMN stage TEXT NOT NULL DEFAULT '';
ALTER TABLE delivery ADD COLUMN attribution_refused TEXT;
CREATE INDEX delivery_event_of ON delivery(event);
CREATE INDEX delivery_source ON delivery(source_slice, source_id);
-- People counted without their names.
CREATE TABLE delivery_cell (
  delivery BIGINT NOT NULL REFERENCES delivery(id),
  sex TEXT NOT NULL,
  age_band TEXT NOT NULL,
  nationality TEXT NOT NULL,
  people BIGINT NOT NULL CHECK (people > 0),
  PRIMARY KEY (delivery, sex, age_band, nationality)
);
-- What came of a visit or a referral; the newest counts.
CREATE TABLE delivery_outcome (
  id ID,
  delivery BIGINT NOT NULL REFERENCES delivery(id),
  outcome TEXT NOT NULL,
  occurred_on TEXT NOT NULL,
  by_user BIGINT,
  at TEXT NOT NULL
);
CREATE INDEX delivery_outcome_delivery ON delivery_outcome(delivery, id);
-- The numbers of things that were handed over, for the inspection later.
CREATE TABLE asset (
  id ID,
  delivery BIGINT NOT NULL REFERENCES delivery(id),
  number TEXT NOT NULL
);
CREATE INDEX asset_delivery ON asset(delivery);
-- Lists of people who took part say nothing of who is in need.
ALTER TABLE list ADD COLUMN kind TEXT NOT NULL DEFAULT 'people';
-- Numbers as they were computed for a period, with the state of the records that they rest on; kept only as long as that state lasts.
CREATE TABLE roll_up (
  indicator BIGINT NOT NULL REFERENCES indicator(id),
  from_day TEXT NOT NULL,
  to_day TEXT NOT NULL,
  state TEXT NOT NULL,
  measured TEXT NOT NULL,
  PRIMARY KEY (indicator, from_day, to_day)
);
CREATE INDEX delivery_of ON delivery(programme, id);
