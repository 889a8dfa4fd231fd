-- Facts that a person enters beside what lists say. Each stands on the record it was entered on, under the list that speaks of that
-- record, and belongs to the organisation of the person who entered it. One that was taken back stays and no longer counts.
ALTER TABLE fact ADD COLUMN entered_by BIGINT;
ALTER TABLE fact ADD COLUMN entered_at TEXT;
ALTER TABLE fact ADD COLUMN why TEXT;
ALTER TABLE fact ADD COLUMN taken_back_by BIGINT;
ALTER TABLE fact ADD COLUMN taken_back_at TEXT;
CREATE INDEX fact_by_hand ON fact(subject, subject_kind, attribute) WHERE entered_at IS NOT NULL;
CREATE INDEX fact_by_hand_list ON fact(list) WHERE entered_at IS NOT NULL;
ALTER TABLE special_fact ADD COLUMN entered_by BIGINT;
ALTER TABLE special_fact ADD COLUMN entered_at TEXT;
ALTER TABLE special_fact ADD COLUMN why TEXT;
ALTER TABLE special_fact ADD COLUMN taken_back_by BIGINT;
ALTER TABLE special_fact ADD COLUMN taken_back_at TEXT;
CREATE INDEX special_fact_by_hand ON special_fact(subject, subject_kind, attribute) WHERE entered_at IS NOT NULL;
CREATE INDEX special_fact_by_hand_list ON special_fact(list) WHERE entered_at IS NOT NULL;
-- The fact by hand that a number or a token of the search comes from; nothing where a list's row says it.
ALTER TABLE identifier ADD COLUMN fact BIGINT;
ALTER TABLE search_token ADD COLUMN fact BIGINT;
