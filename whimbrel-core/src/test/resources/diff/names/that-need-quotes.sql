-- before
CREATE TABLE "T x" ("select" int, "a""b" int);
-- after
CREATE TABLE "T x" ("select" bigint PRIMARY KEY, "größe" text DEFAULT $$it's$$); CREATE VIEW "V y" AS SELECT "select" FROM "T x";
