-- Snapshots of the former format state neither their extent nor whose they are: they are made again when requested.
DELETE FROM snapshot;

-- Whose a snapshot is, and what it holds: everything (FULL), the identifiers of operators (OWN), or those that a
-- supplier has delivered for (MINIMAL).
ALTER TABLE snapshot ADD COLUMN extent VARCHAR(16) NOT NULL;
ALTER TABLE snapshot ADD COLUMN holder VARCHAR(200) NOT NULL;
-- One name per line.
ALTER TABLE snapshot ADD COLUMN operators VARCHAR NOT NULL;
