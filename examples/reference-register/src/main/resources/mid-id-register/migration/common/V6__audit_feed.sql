-- The place of an event in the trail as it is read: none until it is read for the first time. Nothing else of an event
-- is ever changed.
ALTER TABLE audit_event ADD COLUMN place BIGINT;
CREATE INDEX audit_event_place ON audit_event (place);
INSERT INTO feed (name, last_place) VALUES ('audit', 0);
