-- Keys for finding candidates, pairs with their reasons, merges that can be undone.
CREATE TABLE match_key (
  key BIGINT NOT NULL,
  person BIGINT NOT NULL,
  PRIMARY KEY (key, person)
) WITHOUT ROWID;
CREATE TABLE pair (
  id ID,
  a BIGINT NOT NULL,
  b BIGINT NOT NULL,
  list_a BIGINT NOT NULL,
  list_b BIGINT NOT NULL,
  row_a BIGINT NOT NULL,
  row_b BIGINT NOT NULL,
  programme BIGINT NOT NULL,
  weight DOUBLE PRECISION NOT NULL,
  same DOUBLE PRECISION NOT NULL,
  family DOUBLE PRECISION NOT NULL,
  unrelated DOUBLE PRECISION NOT NULL,
  evidence TEXT NOT NULL,
  state TEXT NOT NULL,
  decided_by BIGINT,
  decided_at TEXT,
  reason TEXT,
  claimed_by BIGINT,
  claimed_until TEXT,
  UNIQUE (a, b)
);
CREATE INDEX pair_state ON pair(programme, state, same, id);
CREATE INDEX pair_b ON pair(b);
CREATE INDEX pair_list_a ON pair(list_a);
CREATE INDEX pair_list_b ON pair(list_b);
CREATE TABLE merge_record (
  id ID,
  kind TEXT NOT NULL,
  from_id BIGINT NOT NULL,
  into_id BIGINT NOT NULL,
  pair BIGINT NOT NULL REFERENCES pair(id),
  at TEXT NOT NULL,
  by_user BIGINT,
  reason TEXT NOT NULL,
  undone_at TEXT,
  undone_by BIGINT
);
CREATE INDEX merge_record_pair ON merge_record(pair);
CREATE INDEX merge_record_from ON merge_record(kind, from_id);
CREATE INDEX merge_record_into ON merge_record(kind, into_id);
