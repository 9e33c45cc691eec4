-- The former number of a device at FANC: of the device, whether it was granted its identifier as an existing one or
-- came with a register file. It never changes.
ALTER TABLE device ADD COLUMN fanc_device_number VARCHAR(64);
UPDATE device SET fanc_device_number =
  (SELECT e.fanc_device_number FROM existing_device e WHERE e.device_id = device.device_id);
ALTER TABLE existing_device DROP COLUMN fanc_device_number;
