-- After how many months somebody who was given something for an activity is visited again. Which visits are due, and which were made,
-- follows from the deliveries.
CREATE TABLE activity_visit (
  activity BIGINT NOT NULL REFERENCES activity(id),
  months BIGINT NOT NULL CHECK (months > 0),
  PRIMARY KEY (activity, months)
) WITHOUT ROWID;
CREATE INDEX delivery_activity ON delivery(activity, kind);
-- The period that an amount is for: a year or less of a budget, which is not the day on which it was agreed or paid.
ALTER TABLE budget_line ADD COLUMN period_from TEXT;
ALTER TABLE budget_line ADD COLUMN period_to TEXT;
-- How places in Kosovo* are written in one output (public, report, data), where that differs from the programme's own form.
CREATE TABLE programme_place_form (
  programme BIGINT NOT NULL REFERENCES programme(id),
  output TEXT NOT NULL,
  place_form TEXT NOT NULL,
  PRIMARY KEY (programme, output)
) WITHOUT ROWID;
-- What an emblem says to those who do not see it is a text in languages like every other: subject `emblem:POSITION`, field `alt`. What
-- stood in the one column was written in the programme's own language.
INSERT INTO programme_text (programme, subject, field, language, body, is_original)
  SELECT e.programme, 'emblem:' || CAST(e.position AS TEXT), 'alt',
    COALESCE((SELECT MIN(t.language) FROM programme_text t WHERE t.programme = e.programme AND t.subject = 'programme'
      AND t.field = 'title' AND t.is_original = 1), 'en'), e.alt_text, 1
  FROM emblem e WHERE e.alt_text <> '';
UPDATE emblem SET alt_text = '';
