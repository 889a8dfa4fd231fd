-- Organisations, users, grants, sessions; the audit trail and the operations that changes carry.
CREATE TABLE organisation (
  id ID,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  active INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL
);
CREATE TABLE app_user (
  id ID,
  name TEXT NOT NULL UNIQUE,
  display_name TEXT NOT NULL,
  password_hash TEXT,
  language TEXT NOT NULL,
  organisation BIGINT NOT NULL REFERENCES organisation(id),
  disabled INTEGER NOT NULL DEFAULT 0,
  created_at TEXT NOT NULL
);
CREATE TABLE access_grant (
  id ID,
  app_user BIGINT NOT NULL REFERENCES app_user(id),
  role TEXT NOT NULL,
  organisation BIGINT NOT NULL REFERENCES organisation(id),
  programme BIGINT,
  valid_from TEXT NOT NULL,
  valid_until TEXT,
  granted_by BIGINT,
  granted_at TEXT NOT NULL
);
CREATE INDEX access_grant_user ON access_grant(app_user);
CREATE TABLE session (
  token_hash TEXT PRIMARY KEY,
  app_user BIGINT NOT NULL REFERENCES app_user(id),
  csrf TEXT NOT NULL,
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL
);
CREATE TABLE invitation (
  token_hash TEXT PRIMARY KEY,
  app_user BIGINT REFERENCES app_user(id),
  purpose TEXT NOT NULL,
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  used_at TEXT
);
CREATE TABLE operation (
  id TEXT PRIMARY KEY,
  app_user BIGINT,
  action TEXT NOT NULL,
  body_hash TEXT NOT NULL,
  answer TEXT NOT NULL,
  at TEXT NOT NULL
);
CREATE TABLE audit (
  id ID,
  organisation BIGINT NOT NULL,
  sequence BIGINT NOT NULL,
  at TEXT NOT NULL,
  app_user BIGINT,
  action TEXT NOT NULL,
  object TEXT NOT NULL,
  programme BIGINT,
  reason TEXT,
  operation TEXT,
  payload_hash TEXT NOT NULL,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL,
  UNIQUE (organisation, sequence)
);
CREATE INDEX audit_object ON audit(object, id);
CREATE TABLE audit_head (
  organisation BIGINT PRIMARY KEY,
  sequence BIGINT NOT NULL,
  hash TEXT NOT NULL
);
CREATE TABLE audit_payload (
  audit BIGINT PRIMARY KEY,
  salt TEXT NOT NULL,
  payload TEXT NOT NULL
);
CREATE TABLE job (
  id ID,
  kind TEXT NOT NULL,
  subject BIGINT NOT NULL,
  app_user BIGINT,
  organisation BIGINT NOT NULL,
  state TEXT NOT NULL,
  step TEXT NOT NULL DEFAULT '',
  done BIGINT NOT NULL DEFAULT 0,
  total BIGINT NOT NULL DEFAULT 0,
  message TEXT,
  claim TEXT,
  claimed_until TEXT,
  created_at TEXT NOT NULL,
  finished_at TEXT
);
CREATE INDEX job_subject ON job(kind, subject);
CREATE INDEX job_state ON job(state, id);
CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
);
