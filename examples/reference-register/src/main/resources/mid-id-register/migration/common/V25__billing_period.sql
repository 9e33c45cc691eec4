-- The days on which a device has a billing number. It may have several, one after the other; periods are added and
-- ended, never removed. Numbers of before this table are valid from the day in Belgium on which they were assigned.
SET TIME ZONE 'Europe/Brussels';

-- Each number once, without the zeros before a number of digits: it is locked by whoever assigns it, so that no two
-- devices have it on the same day.
CREATE TABLE billing_number_form (
  number_form VARCHAR(128) NOT NULL PRIMARY KEY
);

CREATE TABLE billing_period (
  mid_id         MID_ID_TEXT              NOT NULL REFERENCES link,
  valid_from     DATE                     NOT NULL,
  valid_until    DATE,
  billing_number VARCHAR(128)             NOT NULL,
  number_form    VARCHAR(128)             NOT NULL REFERENCES billing_number_form,
  given_at       TIMESTAMP WITH TIME ZONE NOT NULL,
  given_by       VARCHAR(400)             NOT NULL,
  ended_at       TIMESTAMP WITH TIME ZONE,
  ended_by       VARCHAR(400),
  end_reason     VARCHAR(400),
  PRIMARY KEY (mid_id, valid_from)
);

CREATE INDEX billing_period_of_number ON billing_period (number_form, mid_id);

INSERT INTO billing_number_form (number_form)
  SELECT DISTINCT
    CASE WHEN TRIM(LEADING '0' FROM TRANSLATE(billing_number, '123456789', '000000000')) = ''
      THEN TRIM(LEADING '0' FROM billing_number)
      ELSE billing_number END
  FROM billing_number;
INSERT INTO billing_period (mid_id, valid_from, billing_number, number_form, given_at, given_by)
  SELECT mid_id, CAST(given_at AS DATE), billing_number,
    CASE WHEN TRIM(LEADING '0' FROM TRANSLATE(billing_number, '123456789', '000000000')) = ''
      THEN TRIM(LEADING '0' FROM billing_number)
      ELSE billing_number END,
    given_at, given_by
  FROM billing_number;

-- What is valid today depends on the day: it is read from the periods.
DROP TABLE billing_number;
ALTER TABLE registration DROP COLUMN billing_number;
SET TIME ZONE LOCAL;
