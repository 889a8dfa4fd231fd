-- What may be handed over once, on which day and where; and the one append-only record of what reached whom.
CREATE TABLE distribution_day (
  id ID,
  programme BIGINT NOT NULL REFERENCES programme(id),
  account BIGINT NOT NULL REFERENCES account(id),
  held_on TEXT NOT NULL,
  opens_at TEXT NOT NULL DEFAULT '',
  closes_at TEXT NOT NULL DEFAULT '',
  leader TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL,
  closed_at TEXT,
  closed_by BIGINT
);
CREATE INDEX distribution_day_programme ON distribution_day(programme, held_on);
-- entitlement states: open, delivered, not_collected, cancelled
CREATE TABLE entitlement (
  id ID,
  programme BIGINT NOT NULL,
  award BIGINT NOT NULL REFERENCES award(id),
  household BIGINT NOT NULL,
  item BIGINT NOT NULL REFERENCES item(id),
  period TEXT NOT NULL DEFAULT '',
  quantity BIGINT NOT NULL CHECK (quantity > 0),
  distribution_day BIGINT,
  state TEXT NOT NULL,
  delivery BIGINT,
  UNIQUE (award, item, period)
);
CREATE INDEX entitlement_day ON entitlement(distribution_day, household);
CREATE INDEX entitlement_household ON entitlement(household);
CREATE INDEX entitlement_programme ON entitlement(programme, state);
-- A card carries a random code and nothing else; the code opens the check-in of its award.
CREATE TABLE card (
  code TEXT PRIMARY KEY,
  award BIGINT NOT NULL REFERENCES award(id),
  -- Tags of the languages on the card, the first one in front.
  languages TEXT NOT NULL,
  issued_at TEXT NOT NULL,
  revoked_at TEXT
);
CREATE INDEX card_award ON card(award);
CREATE TABLE delivery (
  id ID,
  programme BIGINT NOT NULL,
  activity BIGINT,
  occurred_on TEXT NOT NULL,
  place TEXT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject BIGINT NOT NULL,
  item BIGINT,
  quantity BIGINT NOT NULL,
  unit TEXT NOT NULL,
  amount BIGINT,
  award BIGINT,
  entitlement BIGINT,
  distribution_day BIGINT,
  source_slice TEXT NOT NULL,
  source_id BIGINT NOT NULL,
  proof TEXT NOT NULL,
  collector TEXT NOT NULL,
  persons_stated BIGINT,
  operation TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by BIGINT
);
CREATE INDEX delivery_entitlement ON delivery(entitlement);
CREATE INDEX delivery_programme ON delivery(programme, occurred_on, id);
CREATE INDEX delivery_subject ON delivery(subject_kind, subject);
CREATE INDEX delivery_day ON delivery(distribution_day);
-- kinds: reversed, conflict, settled
CREATE TABLE delivery_event (
  id ID,
  delivery BIGINT NOT NULL REFERENCES delivery(id),
  kind TEXT NOT NULL,
  other BIGINT,
  reason TEXT NOT NULL,
  by_user BIGINT,
  at TEXT NOT NULL
);
CREATE INDEX delivery_event_delivery ON delivery_event(delivery);
-- The members of a household on the day of the delivery, frozen.
CREATE TABLE delivery_person (
  delivery BIGINT NOT NULL REFERENCES delivery(id),
  person BIGINT NOT NULL,
  PRIMARY KEY (delivery, person)
);
CREATE INDEX delivery_person_person ON delivery_person(person);
-- Signatures, and who collected for somebody else with which authorisation. Personal data, apart from the record itself.
CREATE TABLE delivery_proof (
  operation TEXT PRIMARY KEY,
  household BIGINT NOT NULL,
  signature TEXT,
  collector_name TEXT NOT NULL,
  authorisation TEXT NOT NULL DEFAULT '',
  witness TEXT NOT NULL DEFAULT ''
);
-- A second attempt to collect, refused: kept, because it may be a mistake of ours.
CREATE TABLE refused_collection (
  id ID,
  programme BIGINT NOT NULL,
  household BIGINT NOT NULL,
  distribution_day BIGINT NOT NULL,
  delivery BIGINT NOT NULL,
  at TEXT NOT NULL,
  by_user BIGINT
);
CREATE INDEX refused_collection_day ON refused_collection(distribution_day);
