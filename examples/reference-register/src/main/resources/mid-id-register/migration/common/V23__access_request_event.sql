-- Which access request an event tells of.
ALTER TABLE audit_event ADD COLUMN access_request_id RESOURCE_NAME;
