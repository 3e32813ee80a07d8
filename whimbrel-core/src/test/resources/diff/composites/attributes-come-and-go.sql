-- before
CREATE TYPE c AS (a int, b text);
-- after
CREATE TYPE c AS (a int, n numeric(10,2));
