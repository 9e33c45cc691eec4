-- Whether anything that was compared before the link of a device has changed since: serial number, make, model, use or
-- a date. Changes of before this column are in the history, without a warning.
ALTER TABLE device ADD COLUMN changed_after_link BOOLEAN DEFAULT FALSE NOT NULL;
