-- up
DROP INDEX i;
CREATE INDEX i ON t ((upper(b))) WHERE a > 1;
-- down
DROP INDEX i;
CREATE INDEX i ON t ((lower(b))) WHERE a > 0;
