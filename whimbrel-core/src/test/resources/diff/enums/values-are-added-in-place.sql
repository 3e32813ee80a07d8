-- before
CREATE TYPE e AS ENUM ('b', 'd');CREATE TABLE t (x e);
-- after
CREATE TYPE e AS ENUM ('a', 'b', 'c', 'd', 'f');CREATE TABLE t (x e);
