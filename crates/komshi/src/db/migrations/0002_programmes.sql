-- Programme, its organisations, places, results and activities, texts in languages, and the record of the data sharing.
CREATE TABLE programme (
  id ID,
  code TEXT NOT NULL UNIQUE,
  organisation BIGINT NOT NULL REFERENCES organisation(id),
  status TEXT NOT NULL,
  starts_on TEXT,
  starts_original TEXT,
  ends_on TEXT,
  ends_original TEXT,
  currency TEXT NOT NULL,
  place_form TEXT NOT NULL DEFAULT '',
  public_slug TEXT,
  published_at TEXT,
  created_at TEXT NOT NULL
);
CREATE TABLE programme_text (
  programme BIGINT NOT NULL REFERENCES programme(id),
  subject TEXT NOT NULL,
  field TEXT NOT NULL,
  language TEXT NOT NULL,
  body TEXT NOT NULL,
  is_original INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (programme, subject, field, language)
);
CREATE TABLE programme_organisation (
  programme BIGINT NOT NULL REFERENCES programme(id),
  organisation BIGINT NOT NULL REFERENCES organisation(id),
  role TEXT NOT NULL,
  PRIMARY KEY (programme, organisation, role)
);
CREATE TABLE programme_place (
  programme BIGINT NOT NULL REFERENCES programme(id),
  place TEXT NOT NULL,
  PRIMARY KEY (programme, place)
);
CREATE TABLE activity (
  id ID,
  programme BIGINT NOT NULL REFERENCES programme(id),
  code TEXT NOT NULL,
  position INTEGER NOT NULL,
  target BIGINT,
  unit TEXT NOT NULL,
  qualifier TEXT,
  UNIQUE (programme, code)
);
CREATE TABLE data_sharing (
  id ID,
  programme BIGINT NOT NULL REFERENCES programme(id),
  giver BIGINT NOT NULL REFERENCES organisation(id),
  purpose TEXT NOT NULL,
  legal_basis TEXT NOT NULL,
  document TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_until TEXT,
  ended_at TEXT,
  created_at TEXT NOT NULL
);
CREATE INDEX data_sharing_giver ON data_sharing(giver);
CREATE TABLE data_sharing_receiver (
  sharing BIGINT NOT NULL REFERENCES data_sharing(id),
  receiver BIGINT NOT NULL REFERENCES organisation(id),
  PRIMARY KEY (sharing, receiver)
);
CREATE TABLE data_sharing_field (
  sharing BIGINT NOT NULL REFERENCES data_sharing(id),
  attribute TEXT NOT NULL,
  PRIMARY KEY (sharing, attribute)
);
