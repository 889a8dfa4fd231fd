-- The second factor: a sealed secret that an application on the phone shares, codes for the day the phone is gone.
ALTER TABLE app_user ADD COLUMN factor_secret TEXT;
ALTER TABLE app_user ADD COLUMN factor_since TEXT;
ALTER TABLE app_user ADD COLUMN factor_step BIGINT NOT NULL DEFAULT 0;
ALTER TABLE session ADD COLUMN factor INTEGER NOT NULL DEFAULT 0;
CREATE TABLE recovery_code (
  app_user BIGINT NOT NULL REFERENCES app_user(id),
  code_hash TEXT NOT NULL,
  used_at TEXT,
  PRIMARY KEY (app_user, code_hash)
);
