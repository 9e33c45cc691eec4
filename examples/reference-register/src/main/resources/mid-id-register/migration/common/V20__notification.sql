-- The rows of notification files that were entered: the same row under the same file name is not entered a second time,
-- so that a file that is sent again does not undo later changes.
CREATE TABLE notification_row (
  row_fingerprint VARCHAR(64)              NOT NULL PRIMARY KEY,
  device_id       RESOURCE_NAME            NOT NULL REFERENCES device,
  entered_at      TIMESTAMP WITH TIME ZONE NOT NULL,
  entered_by      VARCHAR(400)             NOT NULL
);
