-- Figures as a person chose to publish them: protected, for one period, never changed. The public page shows the newest.
CREATE TABLE published_figures (
  id ID,
  programme BIGINT NOT NULL REFERENCES programme(id),
  from_day TEXT NOT NULL,
  to_day TEXT NOT NULL,
  figures TEXT NOT NULL,
  by_user BIGINT,
  at TEXT NOT NULL
);
CREATE INDEX published_figures_programme ON published_figures(programme, id);
