-- The cadastre: what it holds of each device now. At most one device for an identifier.
CREATE TABLE device (
  device_id                RESOURCE_NAME              NOT NULL PRIMARY KEY,
  version                  INTEGER                  NOT NULL,
  mid_id                   MID_ID_TEXT              NOT NULL REFERENCES registration,
  operator                 VARCHAR(200)             NOT NULL,
  modality                 VARCHAR(16)              NOT NULL,
  -- May be missing of a device that was there before the MID-ID came.
  make                     VARCHAR(200),
  model                    VARCHAR(200),
  serial_number            VARCHAR(100),
  device_use               VARCHAR(16),
  campus                   VARCHAR(200),
  commissioning_date       DATE,
  -- Of some devices only.
  site_number              VARCHAR(20),
  establishment_unit_number VARCHAR(10),
  fanc_establishment_number VARCHAR(64),
  sequence_number          INTEGER,
  prior_authorization_date DATE,
  decommissioning_date     DATE,
  warnings                 VARCHAR(100)             NOT NULL,
  reported_at              TIMESTAMP WITH TIME ZONE NOT NULL,
  changed_at               TIMESTAMP WITH TIME ZONE NOT NULL,
  reported_by              VARCHAR(200)             NOT NULL,
  request_reference        UUID,
  request_fingerprint      VARCHAR(64),
  CONSTRAINT device_mid_id UNIQUE (mid_id),
  CONSTRAINT device_request UNIQUE (reported_by, request_reference)
);

CREATE INDEX device_of_operator ON device (operator, device_id);

-- The number of a device among those of one type is never used again for another one.
CREATE TABLE device_sequence_number (
  operator        VARCHAR(200) NOT NULL,
  modality        VARCHAR(16)  NOT NULL,
  sequence_number INTEGER      NOT NULL,
  device_id       RESOURCE_NAME  NOT NULL REFERENCES device,
  PRIMARY KEY (operator, modality, sequence_number)
);

-- What became of a device: rows are added, never changed.
CREATE TABLE device_event (
  device_id   RESOURCE_NAME              NOT NULL REFERENCES device,
  version     INTEGER                  NOT NULL,
  event       VARCHAR(16)              NOT NULL,
  changed_at  TIMESTAMP WITH TIME ZONE NOT NULL,
  changed_by  VARCHAR(200)             NOT NULL,
  warnings    VARCHAR(100)             NOT NULL,
  -- Tells a change that is sent again from another one.
  fingerprint VARCHAR(64),
  PRIMARY KEY (device_id, version)
);

CREATE TABLE device_event_field (
  device_id   RESOURCE_NAME NOT NULL,
  version     INTEGER     NOT NULL,
  field_index INTEGER     NOT NULL,
  field_name  VARCHAR(64) NOT NULL,
  text_before VARCHAR(200),
  text_after  VARCHAR(200),
  PRIMARY KEY (device_id, version, field_index),
  FOREIGN KEY (device_id, version) REFERENCES device_event
);

CREATE TABLE delivery (
  delivery_id         RESOURCE_NAME              NOT NULL PRIMARY KEY,
  supplier            VARCHAR(200)             NOT NULL,
  reported_at         TIMESTAMP WITH TIME ZONE NOT NULL,
  mid_id              MID_ID_TEXT              NOT NULL REFERENCES registration,
  operator            VARCHAR(200)             NOT NULL,
  modality            VARCHAR(16)              NOT NULL,
  make                VARCHAR(200)             NOT NULL,
  model               VARCHAR(200)             NOT NULL,
  serial_number       VARCHAR(100)             NOT NULL,
  installed_on        DATE                     NOT NULL,
  campus              VARCHAR(200),
  request_reference   UUID                     NOT NULL,
  CONSTRAINT delivery_request UNIQUE (supplier, request_reference)
);

CREATE INDEX delivery_of_mid_id ON delivery (mid_id, supplier);
CREATE INDEX delivery_to_operator ON delivery (operator, delivery_id);

-- Once and for ever: an identifier has one device and a device one identifier.
CREATE TABLE link (
  mid_id    MID_ID_TEXT              NOT NULL PRIMARY KEY REFERENCES registration,
  device_id RESOURCE_NAME              NOT NULL REFERENCES device,
  linked_at TIMESTAMP WITH TIME ZONE NOT NULL,
  linked_by VARCHAR(200)             NOT NULL,
  warnings  VARCHAR(100)             NOT NULL,
  CONSTRAINT link_device UNIQUE (device_id)
);

CREATE TABLE billing_number (
  mid_id         MID_ID_TEXT              NOT NULL PRIMARY KEY REFERENCES link,
  billing_number VARCHAR(64)              NOT NULL,
  given_at       TIMESTAMP WITH TIME ZONE NOT NULL,
  given_by       VARCHAR(200)             NOT NULL,
  CONSTRAINT billing_number_once UNIQUE (billing_number)
);

-- A device that the cadastre knew before 1 October 2022, by its number of then; it has one identifier at the most.
CREATE TABLE existing_device (
  cadastre_number     VARCHAR(64) NOT NULL PRIMARY KEY,
  mid_id              MID_ID_TEXT NOT NULL REFERENCES link,
  device_id           RESOURCE_NAME NOT NULL REFERENCES device,
  registered_on       DATE        NOT NULL,
  fanc_device_number  VARCHAR(64),
  row_fingerprint     VARCHAR(64) NOT NULL,
  CONSTRAINT existing_device_mid_id UNIQUE (mid_id)
);

-- Who did what: rows are added in the transaction of the change, never changed and never removed.
CREATE TABLE audit_event (
  event_number   BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- Random, so that none comes twice without an index that watches over it.
  audit_event_id RESOURCE_NAME              NOT NULL,
  occurred_at    TIMESTAMP WITH TIME ZONE NOT NULL,
  action         VARCHAR(32)              NOT NULL,
  organization   VARCHAR(200)             NOT NULL,
  user_id        VARCHAR(100),
  mid_id         MID_ID_TEXT,
  device_id      RESOURCE_NAME,
  trace_id       VARCHAR(36)
);

CREATE INDEX audit_event_of_mid_id ON audit_event (mid_id, event_number);
