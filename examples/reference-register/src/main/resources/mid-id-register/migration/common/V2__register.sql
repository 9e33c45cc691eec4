-- How identifiers are issued: made once, when the store is made. The seed is the key of the order of the serials.
CREATE TABLE issuance (
  id           SMALLINT  NOT NULL PRIMARY KEY CHECK (id = 1),
  test_mode    BOOLEAN   NOT NULL,
  first_serial BIGINT    NOT NULL,
  last_serial  BIGINT    NOT NULL,
  seed         KEY_BYTES NOT NULL
);

CREATE TABLE registration (
  mid_id            MID_ID_TEXT              NOT NULL PRIMARY KEY,
  modality          VARCHAR(16)              NOT NULL,
  operator          VARCHAR(200)             NOT NULL,
  status            VARCHAR(16)              NOT NULL,
  granted_at        TIMESTAMP WITH TIME ZONE NOT NULL,
  -- Only of identifiers that were requested here; an imported one has none.
  request_reference UUID,
  billing_number    VARCHAR(64),
  CONSTRAINT registration_request UNIQUE (operator, request_reference)
);

CREATE INDEX registration_of_operator ON registration (operator, mid_id);
