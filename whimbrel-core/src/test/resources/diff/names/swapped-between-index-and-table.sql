-- before
CREATE TABLE a (x int); CREATE INDEX b ON a (x);
-- after
CREATE TABLE b (x int);CREATE INDEX a ON b (x);
