-- up
ALTER TABLE public.p ADD CONSTRAINT p_pkey PRIMARY KEY (id, at);
-- down
ALTER TABLE public.p DROP CONSTRAINT p_pkey;
