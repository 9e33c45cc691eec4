-- A part of the content of a snapshot.
CREATE DOMAIN SNAPSHOT_BYTES AS VARBINARY(65536);
