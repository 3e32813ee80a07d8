-- up
DROP TABLE a;
CREATE TABLE b (
    x integer
);
CREATE INDEX a ON b (x);
-- down
DROP TABLE b;
CREATE TABLE a (
    x integer
);
CREATE INDEX b ON a (x);
