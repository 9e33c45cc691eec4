-- Access that a local administrator has given to a recognised institution: it has no person.
ALTER TABLE delegation ADD COLUMN institution VARCHAR(200);
ALTER TABLE delegation ALTER COLUMN user_id DROP NOT NULL;
CREATE INDEX delegation_to_institution ON delegation (institution);
