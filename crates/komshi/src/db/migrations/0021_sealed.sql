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
