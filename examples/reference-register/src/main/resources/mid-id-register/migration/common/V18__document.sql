-- What is known of a document about a device: by its identifier, without content. A withdrawn one stays to be read.
CREATE TABLE document (
  document_id       RESOURCE_NAME            NOT NULL PRIMARY KEY,
  mid_id            MID_ID_TEXT              NOT NULL REFERENCES registration,
  kind              VARCHAR(64)              NOT NULL,
  title             VARCHAR(400)             NOT NULL,
  issued_on         DATE                     NOT NULL,
  issuer            VARCHAR(400)             NOT NULL,
  sha256            VARCHAR(64)              NOT NULL,
  link              VARCHAR(500)             NOT NULL,
  added_by          VARCHAR(400)             NOT NULL,
  added_at          TIMESTAMP WITH TIME ZONE NOT NULL,
  withdrawn_at      TIMESTAMP WITH TIME ZONE,
  request_reference UUID                     NOT NULL,
  CONSTRAINT document_request UNIQUE (added_by, request_reference)
);

CREATE INDEX document_of_mid_id ON document (mid_id, document_id);
