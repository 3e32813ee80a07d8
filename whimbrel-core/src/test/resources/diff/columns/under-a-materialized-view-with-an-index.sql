-- before
CREATE TABLE t (id int, n int); CREATE MATERIALIZED VIEW m AS SELECT n, count(*) AS c FROM t GROUP BY n; CREATE UNIQUE INDEX m_n_idx ON m (n);
-- after
CREATE TABLE t (id int, n bigint); CREATE MATERIALIZED VIEW m AS SELECT n, count(*) AS c FROM t GROUP BY n; CREATE UNIQUE INDEX m_n_idx ON m (n);
