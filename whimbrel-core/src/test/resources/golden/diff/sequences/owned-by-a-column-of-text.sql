-- up
CREATE SEQUENCE down INCREMENT BY -1;
CREATE SEQUENCE s;
ALTER SEQUENCE down OWNED BY t.n;
SELECT setval(s.name, m.value) FROM (SELECT max(n) AS value FROM t) m, (SELECT pg_get_serial_sequence('t', 'n') AS name) s, pg_sequence q WHERE q.seqrelid = s.name::regclass AND m.value BETWEEN q.seqstart AND q.seqmax;
ALTER SEQUENCE s OWNED BY t.a;
-- down
DROP SEQUENCE down;
DROP SEQUENCE s;
