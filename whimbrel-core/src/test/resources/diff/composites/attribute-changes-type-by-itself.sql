-- before
CREATE TYPE c AS (a int, b text);
-- after
CREATE TYPE c AS (a bigint, b text COLLATE "C");
