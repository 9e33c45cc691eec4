-- What the catalogue of mHealthBELGIUM states of each app and care process: a version is read as a whole (JSON) and
-- never changed; the last one applies.
CREATE TABLE health_app_version (
  app_id      RESOURCE_NAME            NOT NULL,
  version     INTEGER                  NOT NULL,
  recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
  content     VARCHAR                  NOT NULL,
  PRIMARY KEY (app_id, version)
);

CREATE TABLE care_process_version (
  care_process RESOURCE_NAME            NOT NULL,
  version      INTEGER                  NOT NULL,
  recorded_at  TIMESTAMP WITH TIME ZONE NOT NULL,
  content      VARCHAR                  NOT NULL,
  PRIMARY KEY (care_process, version)
);
