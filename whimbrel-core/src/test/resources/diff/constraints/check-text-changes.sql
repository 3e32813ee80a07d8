-- before
CREATE TABLE t (s varchar(9) CONSTRAINT s_ck CHECK (s IN ('a', 'b')));
-- after
CREATE TABLE t (s varchar(9) CONSTRAINT s_ck CHECK (s IN ('a', 'b', 'c')));
