-- What a person has asked of the local administrator of the own organization, and the decision. None is removed.
CREATE TABLE access_request (
  access_request_id   RESOURCE_NAME            NOT NULL PRIMARY KEY,
  organization        VARCHAR(400)             NOT NULL,
  user_id             VARCHAR(200)             NOT NULL,
  user_name           VARCHAR(400),
  permissions         VARCHAR(200)             NOT NULL,
  valid_until         TIMESTAMP WITH TIME ZONE,
  reason              VARCHAR(400)             NOT NULL,
  requested_at        TIMESTAMP WITH TIME ZONE NOT NULL,
  request_reference   UUID                     NOT NULL,
  status              VARCHAR(16)              NOT NULL,
  -- The person until the decision: a person has one pending request at most.
  pending_user_id     VARCHAR(200),
  decided_at          TIMESTAMP WITH TIME ZONE,
  decision_reference  UUID,
  decision_reason     VARCHAR(400),
  granted_permissions VARCHAR(200),
  granted_until       TIMESTAMP WITH TIME ZONE,
  delegation_id       RESOURCE_NAME,
  CONSTRAINT access_request_reference UNIQUE (organization, user_id, request_reference),
  CONSTRAINT access_request_pending UNIQUE (organization, pending_user_id)
);
