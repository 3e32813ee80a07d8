-- up
CREATE TABLE users (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    email text NOT NULL,
    age integer,
    CONSTRAINT users_pkey PRIMARY KEY (id),
    CONSTRAINT users_email_key UNIQUE (email),
    CONSTRAINT users_age_check CHECK (age > 0)
);
CREATE TABLE posts (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    author_id bigint NOT NULL,
    title character varying(200) DEFAULT 'untitled'::character varying NOT NULL,
    CONSTRAINT posts_pkey PRIMARY KEY (id),
    CONSTRAINT posts_author_id_fkey FOREIGN KEY (author_id) REFERENCES users (id) ON DELETE CASCADE
);
CREATE INDEX posts_author_id_idx ON posts (author_id) WHERE (title)::text <> ''::text;
COMMENT ON TABLE posts IS 'what they write';
COMMENT ON COLUMN posts.title IS 'shown';
-- down
DROP TABLE posts;
DROP TABLE users;
