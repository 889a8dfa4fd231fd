-- A page of a list is one look. Whom it showed stands beside it, in rows so narrow that fifty of them cost a page little; the look itself
-- then has the subject 0.
CREATE TABLE look_listed (
  subject BIGINT NOT NULL,
  look BIGINT NOT NULL,
  PRIMARY KEY (subject, look)
) WITHOUT ROWID;
