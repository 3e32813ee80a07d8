-- up
ALTER TABLE "T x"
    ALTER COLUMN "select" TYPE bigint,
    ALTER COLUMN "select" SET NOT NULL;
ALTER TABLE "T x" ADD COLUMN "größe" text DEFAULT 'it''s'::text;
ALTER TABLE "T x" ADD CONSTRAINT "T x_pkey" PRIMARY KEY ("select");
CREATE VIEW "V y" AS
SELECT "select"
   FROM public."T x";
ALTER TABLE "T x" DROP COLUMN "a""b";
-- down
ALTER TABLE "T x" DROP CONSTRAINT "T x_pkey";
DROP VIEW "V y";
ALTER TABLE "T x"
    ALTER COLUMN "select" TYPE integer,
    ALTER COLUMN "select" DROP NOT NULL;
ALTER TABLE "T x" ADD COLUMN "a""b" integer;
ALTER TABLE "T x" DROP COLUMN "größe";
