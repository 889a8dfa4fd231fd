-- Goods as a double-entry ledger: every movement takes from one account and gives to another; nothing is ever changed or deleted.
CREATE TABLE item (
  id ID,
  programme BIGINT NOT NULL REFERENCES programme(id),
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  unit TEXT NOT NULL,
  category TEXT NOT NULL,
  is_kit INTEGER NOT NULL DEFAULT 0,
  activity BIGINT,
  UNIQUE (programme, code)
);
-- What one kit is packed from. A line counts once a kit, or once a person, within a band of household sizes.
CREATE TABLE kit_line (
  id ID,
  kit BIGINT NOT NULL REFERENCES item(id),
  item BIGINT NOT NULL REFERENCES item(id),
  quantity BIGINT NOT NULL,
  per_person INTEGER NOT NULL DEFAULT 0,
  size_from BIGINT,
  size_to BIGINT
);
CREATE INDEX kit_line_kit ON kit_line(kit);
CREATE TABLE contributor (
  id ID,
  programme BIGINT NOT NULL REFERENCES programme(id),
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  app_user BIGINT
);
-- account kinds: supplier, donor, warehouse, point, packing, household, loss, count. Physical ones never fall below zero.
CREATE TABLE account (
  id ID,
  programme BIGINT NOT NULL REFERENCES programme(id),
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  place TEXT NOT NULL DEFAULT '',
  address TEXT NOT NULL DEFAULT '',
  contributor BIGINT
);
CREATE INDEX account_programme ON account(programme, kind);
CREATE TABLE batch (
  id ID,
  item BIGINT NOT NULL REFERENCES item(id),
  donation BIGINT,
  label TEXT NOT NULL,
  expires_on TEXT,
  created_at TEXT NOT NULL
);
CREATE INDEX batch_item ON batch(item);
CREATE INDEX batch_donation ON batch(donation);
-- donation states: announced, received, checked, stocked, refused
CREATE TABLE donation (
  id ID,
  programme BIGINT NOT NULL REFERENCES programme(id),
  contributor BIGINT NOT NULL REFERENCES contributor(id),
  item BIGINT NOT NULL REFERENCES item(id),
  announced BIGINT NOT NULL,
  received BIGINT,
  accepted BIGINT,
  state TEXT NOT NULL,
  announced_on TEXT NOT NULL,
  document TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT ''
);
CREATE INDEX donation_programme ON donation(programme, id);
CREATE TABLE transfer (
  id ID,
  programme BIGINT NOT NULL REFERENCES programme(id),
  from_account BIGINT NOT NULL REFERENCES account(id),
  to_account BIGINT NOT NULL REFERENCES account(id),
  item BIGINT NOT NULL REFERENCES item(id),
  batch BIGINT NOT NULL REFERENCES batch(id),
  quantity BIGINT NOT NULL CHECK (quantity > 0),
  occurred_on TEXT NOT NULL,
  reason TEXT NOT NULL,
  document TEXT NOT NULL DEFAULT '',
  source_kind TEXT,
  source_id BIGINT,
  recorded_by BIGINT,
  recorded_at TEXT NOT NULL,
  CHECK (from_account <> to_account)
);
CREATE INDEX transfer_programme ON transfer(programme, id);
CREATE INDEX transfer_source ON transfer(source_kind, source_id);
CREATE INDEX transfer_batch ON transfer(batch);
-- The balance of every account, item and batch, kept in the transaction of each transfer; komshi check recomputes it.
CREATE TABLE stock (
  account BIGINT NOT NULL REFERENCES account(id),
  item BIGINT NOT NULL REFERENCES item(id),
  batch BIGINT NOT NULL REFERENCES batch(id),
  quantity BIGINT NOT NULL,
  physical INTEGER NOT NULL,
  PRIMARY KEY (account, item, batch),
  CHECK (physical = 0 OR quantity >= 0)
);
CREATE INDEX stock_item ON stock(item, account);
CREATE TABLE stock_loss (
  id ID,
  programme BIGINT NOT NULL REFERENCES programme(id),
  account BIGINT NOT NULL REFERENCES account(id),
  item BIGINT NOT NULL REFERENCES item(id),
  batch BIGINT NOT NULL REFERENCES batch(id),
  quantity BIGINT NOT NULL CHECK (quantity > 0),
  reason TEXT NOT NULL,
  state TEXT NOT NULL,
  proposed_by BIGINT,
  proposed_at TEXT NOT NULL,
  confirmed_by BIGINT,
  confirmed_at TEXT
);
CREATE INDEX stock_loss_programme ON stock_loss(programme, id);
-- Volunteers and what they did.
CREATE TABLE volunteer_task (
  id ID,
  programme BIGINT NOT NULL REFERENCES programme(id),
  contributor BIGINT NOT NULL REFERENCES contributor(id),
  task TEXT NOT NULL,
  place TEXT NOT NULL DEFAULT '',
  done_on TEXT NOT NULL,
  minutes BIGINT,
  distribution_day BIGINT
);
CREATE INDEX volunteer_task_programme ON volunteer_task(programme, done_on);
