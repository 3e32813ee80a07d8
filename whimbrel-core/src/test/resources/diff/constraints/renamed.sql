-- before
CREATE TABLE t (a int CONSTRAINT one CHECK (a > 0), b int CONSTRAINT two UNIQUE); CREATE INDEX three ON t (a);
-- after
CREATE TABLE t (a int CONSTRAINT uno CHECK (a > 0), b int CONSTRAINT due UNIQUE); CREATE INDEX tre ON t (a);
