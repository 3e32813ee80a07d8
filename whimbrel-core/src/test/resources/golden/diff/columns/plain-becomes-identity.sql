-- up
ALTER TABLE t ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY;
SELECT setval(s.name, m.value) FROM (SELECT max(id) AS value FROM t) m, (SELECT pg_get_serial_sequence('t', 'id') AS name) s, pg_sequence q WHERE q.seqrelid = s.name::regclass AND m.value BETWEEN q.seqstart AND q.seqmax;
-- down
ALTER TABLE t ALTER COLUMN id DROP IDENTITY;
