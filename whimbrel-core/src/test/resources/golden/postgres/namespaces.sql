-- a schema
-- create schema billing
CREATE SCHEMA billing;
-- back
DROP SCHEMA billing;

-- a schema with a comment
-- create schema Billing Office
CREATE SCHEMA "Billing Office";
COMMENT ON SCHEMA "Billing Office" IS 'money''s here';
-- back
DROP SCHEMA "Billing Office";

-- drop an empty schema
-- drop schema archive
DROP SCHEMA archive;
-- back
CREATE SCHEMA archive;
COMMENT ON SCHEMA archive IS 'what is old';

-- rename a schema with all that is in it
-- rename schema archive to attic
ALTER SCHEMA archive RENAME TO attic;
-- back
ALTER SCHEMA attic RENAME TO archive;

