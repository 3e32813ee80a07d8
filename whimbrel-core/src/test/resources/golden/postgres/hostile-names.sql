-- everywhere
-- create table pg select.x"; DROP TABLE users; --
CREATE TABLE "pg select"."x""; DROP TABLE users; --" (
    "select" text DEFAULT '''; DROP TABLE users; --',
    "😀 $1 ?" integer,
    CONSTRAINT "Key'" PRIMARY KEY ("select", "😀 $1 ?")
);
CREATE INDEX "1st" ON "pg select"."x""; DROP TABLE users; --" ("😀 $1 ?");
COMMENT ON TABLE "pg select"."x""; DROP TABLE users; --" IS E'\\''; DROP TABLE users; --';
-- back
DROP TABLE "pg select"."x""; DROP TABLE users; --";

-- in a rename
-- rename column pg select.x"; DROP TABLE users; --.select to ""
ALTER TABLE "pg select"."x""; DROP TABLE users; --" RENAME COLUMN "select" TO """""";
-- back
ALTER TABLE "pg select"."x""; DROP TABLE users; --" RENAME COLUMN """""" TO "select";

-- in a comment
-- comment on constraint Key' of table pg select.x"; DROP TABLE users; --
COMMENT ON CONSTRAINT "Key'" ON "pg select"."x""; DROP TABLE users; --" IS '''); --';
-- back
COMMENT ON CONSTRAINT "Key'" ON "pg select"."x""; DROP TABLE users; --" IS NULL;

-- of the server's own tables
-- create table public.pg_class
CREATE TABLE public.pg_class (
    oid integer
);
-- back
DROP TABLE public.pg_class;

