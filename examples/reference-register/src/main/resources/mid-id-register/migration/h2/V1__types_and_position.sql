-- What H2 and PostgreSQL call differently; the migrations in "common" are written in these words.
CREATE DOMAIN MID_ID_TEXT AS VARCHAR(16);
CREATE DOMAIN RESOURCE_NAME AS VARCHAR(36);
CREATE DOMAIN KEY_BYTES AS VARBINARY(64);

-- The next position in the order of the serials. It only moves forward; what a failure leaves unused stays unused.
-- With CACHE 32, H2 writes the position ahead of what it gives, once in 32 times: each time costs as much as a commit.
-- A process that is killed leaves at most 32 positions unused; one that is stopped leaves none.
CREATE SEQUENCE issuance_position AS BIGINT START WITH 0 MINVALUE 0 NO CYCLE CACHE 32;
