-- Passkeys: what a device showed when it was set up. The device keeps the secret, so nothing here opens anything.
CREATE TABLE passkey (
  id ID,
  app_user BIGINT NOT NULL REFERENCES app_user(id),
  name TEXT NOT NULL,
  -- The number that the device gave it (base64url).
  credential TEXT NOT NULL UNIQUE,
  -- Its public key and what else is needed to check it, as JSON.
  public_key TEXT NOT NULL,
  counter BIGINT NOT NULL,
  -- 1 where it lets in without the password: the device asked for a PIN, finger or face.
  alone INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  last_used_at TEXT,
  -- Its counter ran backwards: there may be a copy.
  stopped_at TEXT
);
CREATE INDEX passkey_user ON passkey(app_user);
-- What devices were asked for and have not answered yet. Each is answered once. Not part of a backup.
CREATE TABLE passkey_challenge (
  id TEXT PRIMARY KEY,
  -- add, second, alone
  kind TEXT NOT NULL,
  app_user BIGINT,
  session BIGINT,
  state TEXT NOT NULL,
  expires_at TEXT NOT NULL
);
CREATE INDEX passkey_challenge_session ON passkey_challenge(session);
