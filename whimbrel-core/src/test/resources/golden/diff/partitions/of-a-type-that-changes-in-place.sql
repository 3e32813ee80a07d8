-- up
ALTER DOMAIN public.d ADD CONSTRAINT d_check CHECK ((VALUE > 0));
-- down
ALTER DOMAIN public.d DROP CONSTRAINT d_check;
