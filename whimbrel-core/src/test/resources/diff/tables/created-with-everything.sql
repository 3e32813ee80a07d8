-- before
-- after
CREATE TABLE users (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL UNIQUE, age int CHECK (age > 0));
CREATE TABLE posts (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, author_id bigint NOT NULL REFERENCES users ON DELETE CASCADE, title varchar(200) NOT NULL DEFAULT 'untitled');
CREATE INDEX posts_author_id_idx ON posts (author_id) WHERE title <> '';
COMMENT ON TABLE posts IS 'what they write'; COMMENT ON COLUMN posts.title IS 'shown';
