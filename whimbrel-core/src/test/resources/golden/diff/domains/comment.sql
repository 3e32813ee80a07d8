-- up
ALTER DOMAIN public.d SET DEFAULT 1;
COMMENT ON DOMAIN public.d IS 'new';
-- down
ALTER DOMAIN public.d DROP DEFAULT;
COMMENT ON DOMAIN public.d IS 'old';
