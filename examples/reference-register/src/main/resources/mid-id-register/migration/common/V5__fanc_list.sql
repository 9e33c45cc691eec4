-- Lists that are read on from a place in them. A change gets its place after it was committed, one node at a time: a
-- number that was taken before the commit could be seen after a higher one.
CREATE TABLE feed (
  name       VARCHAR(16) NOT NULL PRIMARY KEY,
  last_place BIGINT      NOT NULL
);

INSERT INTO feed (name, last_place) VALUES ('fanc', 0);

-- When anything that FANC sees of an identifier has last changed, and the place of that change in FANC's list: none
-- until the list is read for the first time after it, 0 for what is not in FANC's scope.
ALTER TABLE registration ADD COLUMN fanc_changed_at TIMESTAMP WITH TIME ZONE;
ALTER TABLE registration ADD COLUMN fanc_place BIGINT;
UPDATE registration SET fanc_changed_at = granted_at;
UPDATE registration SET fanc_place = 0 WHERE modality = 'mri';
ALTER TABLE registration ALTER COLUMN fanc_changed_at SET NOT NULL;

CREATE INDEX registration_fanc_place ON registration (fanc_place);
