-- up
ALTER TABLE t DROP CONSTRAINT s_ck;
ALTER TABLE t ADD CONSTRAINT s_ck CHECK ((s)::text = ANY (ARRAY['a'::character varying, 'b'::character varying, 'c'::character varying]));
-- down
ALTER TABLE t DROP CONSTRAINT s_ck;
ALTER TABLE t ADD CONSTRAINT s_ck CHECK ((s)::text = ANY (ARRAY['a'::character varying, 'b'::character varying]));
