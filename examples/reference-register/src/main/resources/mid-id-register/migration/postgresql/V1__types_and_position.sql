-- What H2 and PostgreSQL call differently; the migrations in "common" are written in these words.
-- Identifiers sort by their characters, whatever the language of the database is.
CREATE DOMAIN MID_ID_TEXT AS VARCHAR(16) COLLATE "C";
CREATE DOMAIN RESOURCE_NAME AS VARCHAR(36) COLLATE "C";
CREATE DOMAIN KEY_BYTES AS BYTEA;

-- The next position in the order of the serials, for all nodes: none waits for another. It only moves forward; what a
-- failure leaves unused stays unused.
CREATE SEQUENCE issuance_position AS BIGINT START WITH 0 MINVALUE 0 NO CYCLE CACHE 1;
