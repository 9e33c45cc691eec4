-- Snapshots of the former format do not state devices over time: they are made again when requested.
DELETE FROM snapshot;

-- The operators whose devices a snapshot tells, one name per line; all if absent.
ALTER TABLE snapshot ADD COLUMN device_operators VARCHAR;
