-- before
CREATE DOMAIN d AS text; CREATE TABLE t (a d);
-- after
CREATE DOMAIN d AS text COLLATE "C"; CREATE TABLE t (a d);
-- rows
INSERT INTO t VALUES ('x')
-- holds
SELECT a = 'x' FROM t
