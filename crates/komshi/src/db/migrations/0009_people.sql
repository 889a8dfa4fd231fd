-- People of an organisation: what is known of a session, when somebody last signed in, how a grant ended, who made a link; the waits
-- after wrong passwords, and the devices that have been used before and so do not wait for a stranger's mistakes.
ALTER TABLE app_user ADD COLUMN last_sign_in_at TEXT;
ALTER TABLE access_grant ADD COLUMN revoked_at TEXT;
ALTER TABLE access_grant ADD COLUMN revoked_by BIGINT;
ALTER TABLE invitation ADD COLUMN made_by BIGINT;
ALTER TABLE session ADD COLUMN id BIGINT NOT NULL DEFAULT 0;
ALTER TABLE session ADD COLUMN device TEXT NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN last_seen_at TEXT NOT NULL DEFAULT '';
CREATE INDEX session_of_user ON session(app_user);
CREATE TABLE sign_in_wait (
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  failures BIGINT NOT NULL,
  last_at TEXT NOT NULL,
  wait_until TEXT NOT NULL,
  PRIMARY KEY (kind, subject)
);
CREATE TABLE known_device (
  token_hash TEXT NOT NULL,
  app_user BIGINT NOT NULL REFERENCES app_user(id),
  last_at TEXT NOT NULL,
  PRIMARY KEY (token_hash, app_user)
);
