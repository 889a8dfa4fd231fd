-- The version of the folding tables by which the rows of a list are found and compared. Keys hold it mixed in (crates/match/src/keys.rs).
ALTER TABLE list ADD COLUMN fold BIGINT NOT NULL DEFAULT 1;
