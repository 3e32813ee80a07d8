-- up
ALTER TYPE public."ддддддддддддддддддддддддддддддд" RENAME TO "ддддддддддддддддддддддддддддд__old";
CREATE DOMAIN public."ддддддддддддддддддддддддддддддд" AS bigint;
ALTER TABLE t ALTER COLUMN v TYPE "ддддддддддддддддддддддддддддддд" USING v::text::"ддддддддддддддддддддддддддддддд";
DROP TYPE public."ддддддддддддддддддддддддддддд__old";
-- down
ALTER TYPE public."ддддддддддддддддддддддддддддддд" RENAME TO "ддддддддддддддддддддддддддддд__old";
CREATE DOMAIN public."ддддддддддддддддддддддддддддддд" AS integer;
ALTER TABLE t ALTER COLUMN v TYPE "ддддддддддддддддддддддддддддддд" USING v::text::"ддддддддддддддддддддддддддддддд";
DROP TYPE public."ддддддддддддддддддддддддддддд__old";
