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
