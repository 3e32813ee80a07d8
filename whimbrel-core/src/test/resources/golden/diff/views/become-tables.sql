-- up
DROP VIEW v;
CREATE TABLE v (
    a integer
);
-- down
DROP TABLE v;
CREATE VIEW v AS
SELECT 1 AS a;
