-- before
CREATE TABLE t (o text); ALTER TABLE t ENABLE ROW LEVEL SECURITY;
-- after
CREATE TABLE t (o text);
