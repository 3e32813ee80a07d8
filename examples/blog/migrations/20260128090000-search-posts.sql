-- Full text search over what is published. CONCURRENTLY lets people write while the index is built; it can't run in a
-- transaction, which the runner sees by itself. Should the build be interrupted, the next run removes what is left of it
-- and builds it again.

-- migrate:up

CREATE INDEX CONCURRENTLY posts_search_idx ON posts
USING gin (to_tsvector('english', title || ' ' || body))
WHERE status = 'published' AND deleted_at IS NULL;

-- migrate:down

DROP INDEX CONCURRENTLY posts_search_idx;
