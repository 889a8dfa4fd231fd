-- Who looked at whom. Looks at special data stand in the chain of the audit trail as well; these rows answer the question of one
-- person, and hold looks at ordinary personal data, which are too many for a chain on which writers queue.
-- Kinds of subject: person, household, day (a distribution list), export (the whole list of households).
CREATE TABLE look (
  id ID,
  at TEXT NOT NULL,
  app_user BIGINT,
  organisation BIGINT NOT NULL,
  action TEXT NOT NULL,
  kind TEXT NOT NULL,
  subject BIGINT NOT NULL
);
CREATE INDEX look_subject ON look(kind, subject, id);
