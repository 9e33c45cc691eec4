-- With which the register signs its snapshots (Ed25519): made when the first one is.
CREATE TABLE snapshot_key (
  id          SMALLINT  NOT NULL PRIMARY KEY CHECK (id = 1),
  private_key KEY_BYTES NOT NULL,
  public_key  KEY_BYTES NOT NULL
);

-- The whole register as a signed file, at one moment.
CREATE TABLE snapshot (
  snapshot_id   RESOURCE_NAME            NOT NULL PRIMARY KEY,
  created_at    TIMESTAMP WITH TIME ZONE NOT NULL,
  entry_count   BIGINT                   NOT NULL,
  content_size  BIGINT                   NOT NULL,
  sha256        VARCHAR(64)              NOT NULL,
  signature     VARCHAR(88)              NOT NULL,
  key_id        VARCHAR(100)             NOT NULL,
  superseded_at TIMESTAMP WITH TIME ZONE
);

CREATE TABLE snapshot_part (
  snapshot_id RESOURCE_NAME  NOT NULL REFERENCES snapshot ON DELETE CASCADE,
  part_index  INTEGER        NOT NULL,
  content     SNAPSHOT_BYTES NOT NULL,
  PRIMARY KEY (snapshot_id, part_index)
);
