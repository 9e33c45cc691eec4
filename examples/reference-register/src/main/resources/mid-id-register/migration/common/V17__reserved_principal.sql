-- What was imported from a register file was entered under a name that an organization could have. It is now entered
-- under a reserved one. Imports have neither a trace id nor a request reference; what an organization of that name has
-- done itself keeps its name.
UPDATE audit_event SET organization = 'urn:openmidid:register-file'
  WHERE organization = 'register file' AND trace_id IS NULL;
UPDATE link SET linked_by = 'urn:openmidid:register-file'
  WHERE linked_by = 'register file' AND device_id IN
    (SELECT device_id FROM device WHERE reported_by = 'register file' AND request_reference IS NULL);
UPDATE device_event SET changed_by = 'urn:openmidid:register-file'
  WHERE changed_by = 'register file' AND event IN ('reported', 'linked') AND device_id IN
    (SELECT device_id FROM device WHERE reported_by = 'register file' AND request_reference IS NULL);
UPDATE device SET reported_by = 'urn:openmidid:register-file'
  WHERE reported_by = 'register file' AND request_reference IS NULL;
