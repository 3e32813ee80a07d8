-- up
CREATE SCHEMA ext;
CREATE EXTENSION citext SCHEMA ext;
CREATE TABLE t (
    a ext.citext
);
-- down
DROP TABLE t;
DROP EXTENSION citext;
DROP SCHEMA ext;
