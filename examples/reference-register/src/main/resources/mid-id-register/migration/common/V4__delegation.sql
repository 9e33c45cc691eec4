-- Access that a local administrator has given to a person of the own organization. A withdrawn one stays to be read.
CREATE TABLE delegation (
  delegation_id     RESOURCE_NAME            NOT NULL PRIMARY KEY,
  organization      VARCHAR(200)             NOT NULL,
  user_id           VARCHAR(100)             NOT NULL,
  user_name         VARCHAR(200),
  permissions       VARCHAR(200)             NOT NULL,
  valid_until       TIMESTAMP WITH TIME ZONE,
  given_at          TIMESTAMP WITH TIME ZONE NOT NULL,
  given_by          VARCHAR(100),
  withdrawn_at      TIMESTAMP WITH TIME ZONE,
  request_reference UUID                     NOT NULL,
  CONSTRAINT delegation_request UNIQUE (organization, request_reference)
);

CREATE INDEX delegation_to_user ON delegation (organization, user_id);

-- Which delegation an event tells of.
ALTER TABLE audit_event ADD COLUMN delegation_id RESOURCE_NAME;
