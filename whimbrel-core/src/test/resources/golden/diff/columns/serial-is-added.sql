-- up
CREATE SEQUENCE t_id_seq;
ALTER TABLE t ADD COLUMN id bigint DEFAULT nextval('public.t_id_seq'::regclass) NOT NULL;
ALTER SEQUENCE t_id_seq OWNED BY t.id;
ALTER TABLE t ADD CONSTRAINT t_pkey PRIMARY KEY (id);
-- down
ALTER TABLE t DROP CONSTRAINT t_pkey;
ALTER TABLE t DROP COLUMN id;
