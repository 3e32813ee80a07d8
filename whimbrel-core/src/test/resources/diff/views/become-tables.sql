-- before
CREATE VIEW v AS SELECT 1 AS a;
-- after
CREATE TABLE v (a int);
