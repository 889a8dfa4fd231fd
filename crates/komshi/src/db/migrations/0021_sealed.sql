-- Keys: the root key (a file, never here) wraps one key an organisation, that wraps the data keys. A destroyed data key keeps its row.
CREATE TABLE organisation_key (
  organisation BIGINT PRIMARY KEY,
  wrapped TEXT NOT NULL,
  -- The fingerprint of the root key.
  root TEXT NOT NULL
);
CREATE TABLE data_key (
  id ID,
  organisation BIGINT NOT NULL,
  version BIGINT NOT NULL,
  wrapped TEXT NOT NULL,
  retired_at TEXT,
  destroyed_at TEXT,
  UNIQUE (organisation, version)
);
-- What this database has been through: `sealed` once nothing of before is left in clear. Not part of a backup.
CREATE TABLE database_state (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
);
-- Signed notes of where the chains of the audit trail ended, and notes of partners that are kept here.
CREATE TABLE audit_checkpoint (
  id ID,
  at TEXT NOT NULL,
  rows BIGINT NOT NULL,
  note TEXT NOT NULL
);
CREATE TABLE audit_witness (
  id ID,
  at TEXT NOT NULL,
  origin TEXT NOT NULL,
  verifier_key TEXT NOT NULL,
  rows BIGINT NOT NULL,
  note TEXT NOT NULL
);
CREATE INDEX audit_witness_origin ON audit_witness(origin, id);
APPEND ONLY audit;
APPEND ONLY audit_checkpoint;
APPEND ONLY audit_witness;
-- Notes of households say anything, also illness and violence: they are facts of class 3 from now on.
INSERT INTO special_fact (id, subject_kind, subject, attribute, value, original, mark, basis, observed_on, chosen_by, chosen_at, source_row, list, organisation, entered_by, entered_at, why, taken_back_by, taken_back_at)
  SELECT id, subject_kind, subject, attribute, value, original, mark, basis, observed_on, chosen_by, chosen_at, source_row, list, organisation, entered_by, entered_at, why, taken_back_by, taken_back_at FROM fact WHERE attribute = 'notes';
DELETE FROM fact WHERE attribute = 'notes';
-- Why a programme processes which data, on which basis and for how long. One that ended stays.
CREATE TABLE processing_purpose (
  id ID,
  programme BIGINT NOT NULL REFERENCES programme(id),
  name TEXT NOT NULL,
  -- personal, special, protection
  data_class TEXT NOT NULL,
  basis TEXT NOT NULL,
  special_basis TEXT NOT NULL,
  keep_months BIGINT NOT NULL,
  set_by BIGINT,
  set_at TEXT NOT NULL,
  ended_at TEXT
);
CREATE INDEX processing_purpose_programme ON processing_purpose(programme, id);
-- An assessment of the impact on the people concerned; the newest counts.
CREATE TABLE impact_assessment (
  id ID,
  programme BIGINT NOT NULL REFERENCES programme(id),
  done_on TEXT NOT NULL,
  signed_by TEXT NOT NULL,
  document TEXT NOT NULL,
  by_user BIGINT,
  at TEXT NOT NULL
);
CREATE INDEX impact_assessment_programme ON impact_assessment(programme, id);
-- What people are told when they are asked for consent: a version never changes.
CREATE TABLE consent_text (
  id ID,
  purpose BIGINT NOT NULL REFERENCES processing_purpose(id),
  language TEXT NOT NULL,
  version BIGINT NOT NULL,
  body TEXT NOT NULL,
  by_user BIGINT,
  at TEXT NOT NULL,
  UNIQUE (purpose, language, version)
);
CREATE TABLE consent_event (
  id ID,
  person BIGINT NOT NULL,
  consent_text BIGINT NOT NULL REFERENCES consent_text(id),
  -- given, refused, withdrawn
  state TEXT NOT NULL,
  -- paper, spoken, phone
  channel TEXT NOT NULL,
  guardian TEXT NOT NULL DEFAULT '',
  occurred_on TEXT NOT NULL,
  organisation BIGINT NOT NULL REFERENCES organisation(id),
  by_user BIGINT,
  at TEXT NOT NULL
);
CREATE INDEX consent_event_person ON consent_event(person, id);
APPEND ONLY consent_text;
APPEND ONLY consent_event;
-- Something went wrong with personal data. The clock of 72 hours runs from the moment when it was noticed.
CREATE TABLE incident (
  id ID,
  organisation BIGINT NOT NULL REFERENCES organisation(id),
  noticed_at TEXT NOT NULL,
  what TEXT NOT NULL,
  -- Whose account was misused and when, where that is how it happened.
  account BIGINT,
  from_day TEXT,
  to_day TEXT,
  reported_at TEXT,
  report TEXT NOT NULL DEFAULT '',
  persons_told_at TEXT,
  by_user BIGINT,
  at TEXT NOT NULL
);
CREATE INDEX incident_organisation ON incident(organisation, id);
-- What was deleted because its time had come or because a person asked for it, and who decided it.
CREATE TABLE deletion (
  id ID,
  organisation BIGINT NOT NULL REFERENCES organisation(id),
  programme BIGINT,
  -- rows, person
  kind TEXT NOT NULL,
  subject BIGINT NOT NULL,
  rows BIGINT NOT NULL,
  reason TEXT NOT NULL,
  by_user BIGINT,
  at TEXT NOT NULL
);
CREATE INDEX deletion_organisation ON deletion(organisation, id);
