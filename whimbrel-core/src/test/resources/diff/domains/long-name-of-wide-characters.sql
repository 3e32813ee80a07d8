-- before
CREATE DOMAIN "ддддддддддддддддддддддддддддддд" AS int; CREATE TABLE t (v "ддддддддддддддддддддддддддддддд");
-- after
CREATE DOMAIN "ддддддддддддддддддддддддддддддд" AS bigint; CREATE TABLE t (v "ддддддддддддддддддддддддддддддд");
-- rows
INSERT INTO t VALUES (5)
-- holds
SELECT v = 5 FROM t
