-- Lists as they came, persons and households, and every fact with its source.
-- Facts of class 3 (community, disability, health, displacement) and original rows lie in tables of their own.
CREATE TABLE list (
  id ID,
  programme BIGINT NOT NULL REFERENCES programme(id),
  organisation BIGINT NOT NULL REFERENCES organisation(id),
  sharing BIGINT NOT NULL REFERENCES data_sharing(id),
  file_name TEXT NOT NULL,
  file_hash TEXT NOT NULL,
  state TEXT NOT NULL,
  mapping TEXT NOT NULL,
  given_on TEXT NOT NULL,
  rows BIGINT NOT NULL DEFAULT 0,
  corrects BIGINT,
  summary TEXT,
  imported_by BIGINT,
  imported_at TEXT NOT NULL
);
CREATE INDEX list_programme ON list(programme, id);
CREATE TABLE list_file (
  list BIGINT PRIMARY KEY REFERENCES list(id),
  workbook TEXT NOT NULL
);
CREATE TABLE source_row (
  id ID,
  list BIGINT NOT NULL REFERENCES list(id),
  kind TEXT NOT NULL,
  row_number BIGINT NOT NULL,
  own_number TEXT,
  fingerprint TEXT NOT NULL,
  row_date TEXT,
  person BIGINT NOT NULL,
  household BIGINT NOT NULL,
  person_created INTEGER NOT NULL DEFAULT 1,
  former TEXT
);
CREATE INDEX source_row_list ON source_row(list, kind, row_number);
CREATE INDEX source_row_person ON source_row(person);
CREATE INDEX source_row_household ON source_row(household);
CREATE TABLE source_row_cells (
  source_row BIGINT PRIMARY KEY REFERENCES source_row(id),
  cells TEXT NOT NULL
);
CREATE TABLE row_problem (
  id ID,
  list BIGINT NOT NULL REFERENCES list(id),
  source_row BIGINT NOT NULL REFERENCES source_row(id),
  kind TEXT NOT NULL,
  attribute TEXT NOT NULL,
  original TEXT NOT NULL,
  suggestion TEXT,
  decided TEXT,
  decided_by BIGINT,
  decided_at TEXT
);
CREATE INDEX row_problem_list ON row_problem(list, kind);
CREATE TABLE person (
  id ID,
  canonical_id BIGINT NOT NULL,
  organisation BIGINT NOT NULL,
  visible INTEGER NOT NULL DEFAULT 0,
  surname TEXT NOT NULL,
  given_name TEXT NOT NULL,
  father_name TEXT NOT NULL DEFAULT '',
  birth_date TEXT,
  birth_precision TEXT,
  sex TEXT,
  phone TEXT NOT NULL DEFAULT '',
  address TEXT NOT NULL DEFAULT '',
  place TEXT NOT NULL DEFAULT '',
  household BIGINT NOT NULL DEFAULT 0,
  sort_key TEXT NOT NULL,
  listed TEXT
);
CREATE INDEX person_canonical ON person(canonical_id);
CREATE INDEX person_household ON person(household);
CREATE TABLE household (
  id ID,
  canonical_id BIGINT NOT NULL,
  organisation BIGINT NOT NULL,
  visible INTEGER NOT NULL DEFAULT 0,
  code TEXT NOT NULL UNIQUE,
  head BIGINT NOT NULL,
  size BIGINT,
  place TEXT NOT NULL DEFAULT '',
  disagrees INTEGER NOT NULL DEFAULT 0,
  sort_key TEXT NOT NULL
);
CREATE INDEX household_canonical ON household(canonical_id);
CREATE INDEX household_sort ON household(sort_key, id, organisation) WHERE visible = 1 AND canonical_id = id;
CREATE INDEX household_disagrees ON household(sort_key, id, organisation) WHERE visible = 1 AND canonical_id = id AND disagrees = 1;
CREATE TABLE membership (
  id ID,
  household BIGINT NOT NULL REFERENCES household(id),
  person BIGINT NOT NULL REFERENCES person(id),
  relation TEXT NOT NULL,
  valid_from TEXT,
  valid_to TEXT,
  source_row BIGINT NOT NULL,
  list BIGINT NOT NULL
);
CREATE INDEX membership_household ON membership(household);
CREATE INDEX membership_person ON membership(person);
CREATE TABLE fact (
  id ID,
  subject_kind TEXT NOT NULL,
  subject BIGINT NOT NULL,
  attribute TEXT NOT NULL,
  value TEXT NOT NULL,
  original TEXT NOT NULL,
  mark TEXT,
  basis TEXT NOT NULL,
  observed_on TEXT NOT NULL,
  chosen_by BIGINT,
  chosen_at TEXT,
  source_row BIGINT NOT NULL,
  list BIGINT NOT NULL,
  organisation BIGINT NOT NULL
);
CREATE INDEX fact_subject ON fact(subject, subject_kind, attribute);
CREATE INDEX fact_chosen ON fact(list) WHERE chosen_at IS NOT NULL;
CREATE TABLE special_fact (
  id ID,
  subject_kind TEXT NOT NULL,
  subject BIGINT NOT NULL,
  attribute TEXT NOT NULL,
  value TEXT NOT NULL,
  original TEXT NOT NULL,
  mark TEXT,
  basis TEXT NOT NULL,
  observed_on TEXT NOT NULL,
  chosen_by BIGINT,
  chosen_at TEXT,
  source_row BIGINT NOT NULL,
  list BIGINT NOT NULL,
  organisation BIGINT NOT NULL
);
CREATE INDEX special_fact_subject ON special_fact(subject, subject_kind, attribute);
CREATE INDEX special_fact_chosen ON special_fact(list) WHERE chosen_at IS NOT NULL;
CREATE TABLE identifier (
  id ID,
  person BIGINT NOT NULL,
  scheme TEXT NOT NULL,
  value TEXT NOT NULL,
  verdict TEXT NOT NULL,
  source_row BIGINT NOT NULL,
  list BIGINT NOT NULL,
  organisation BIGINT NOT NULL
);
CREATE INDEX identifier_value ON identifier(value);
CREATE INDEX identifier_person ON identifier(person);
CREATE TABLE search_token (
  token TEXT NOT NULL,
  person BIGINT NOT NULL,
  organisation BIGINT NOT NULL,
  list BIGINT NOT NULL,
  why TEXT NOT NULL,
  PRIMARY KEY (token, person, list, why)
) WITHOUT ROWID;
CREATE INDEX search_token_person ON search_token(person, token);
