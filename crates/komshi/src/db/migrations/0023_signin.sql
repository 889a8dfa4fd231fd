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
-- The address that an organisation's own sign-in service knows somebody by.
ALTER TABLE app_user ADD COLUMN email TEXT;
CREATE UNIQUE INDEX app_user_email ON app_user(organisation, email) WHERE email IS NOT NULL;
-- An organisation's own sign-in service (OpenID Connect).
CREATE TABLE identity_provider (
  organisation BIGINT PRIMARY KEY REFERENCES organisation(id),
  issuer TEXT NOT NULL,
  client_id TEXT NOT NULL,
  -- Sealed.
  client_secret TEXT NOT NULL,
  -- Domains of addresses, separated by spaces.
  domains TEXT NOT NULL,
  set_by BIGINT,
  set_at TEXT NOT NULL
);
-- As whom a service has shown somebody the first time.
CREATE TABLE provider_account (
  app_user BIGINT PRIMARY KEY REFERENCES app_user(id),
  organisation BIGINT NOT NULL REFERENCES organisation(id),
  issuer TEXT NOT NULL,
  subject TEXT NOT NULL,
  bound_at TEXT NOT NULL,
  UNIQUE (organisation, issuer, subject)
);
-- Who was sent to a service and has not come back yet. Not part of a backup.
CREATE TABLE provider_attempt (
  state_hash TEXT PRIMARY KEY,
  -- The browser that was sent.
  browser_hash TEXT NOT NULL,
  organisation BIGINT NOT NULL,
  nonce TEXT NOT NULL,
  verifier TEXT NOT NULL,
  next TEXT NOT NULL,
  expires_at TEXT NOT NULL
);
