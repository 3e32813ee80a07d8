-- an extension
-- create extension uuid-ossp
CREATE EXTENSION "uuid-ossp";
-- back
DROP EXTENSION "uuid-ossp";

-- an extension in a schema, of a version
-- create extension pg_trgm
CREATE EXTENSION pg_trgm SCHEMA archive VERSION '1.6';
COMMENT ON EXTENSION pg_trgm IS 'likeness';
-- back
DROP EXTENSION pg_trgm;

-- drop an extension
-- drop extension pg_trgm
DROP EXTENSION pg_trgm;
-- back
CREATE EXTENSION pg_trgm SCHEMA archive;

