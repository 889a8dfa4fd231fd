-- For what, and until when, a session has proved afresh who uses it.
ALTER TABLE session ADD COLUMN proved_for TEXT;
ALTER TABLE session ADD COLUMN proved_until TEXT;
-- Where somebody was sent to the service to prove it: for which session, and for what.
ALTER TABLE provider_attempt ADD COLUMN session BIGINT;
ALTER TABLE provider_attempt ADD COLUMN act TEXT;
