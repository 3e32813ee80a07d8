-- What a fresh installation shows. Rows that the application relies on belong to the migrations; rows to play with are seeds.

-- migrate:up

INSERT INTO users (id, email, password_hash, name, status, role)
VALUES ('00000000-0000-0000-0000-000000000001', 'editors@blog.example', '!', 'The editors', 'inactive', 'admin');

INSERT INTO posts (author_id, title, slug, excerpt, body, status, published_at)
VALUES
    (
        '00000000-0000-0000-0000-000000000001',
        'Welcome',
        'welcome',
        'What this place is about.',
        'This blog is about databases that change without anybody noticing.',
        'published',
        now()
    ),
    (
        '00000000-0000-0000-0000-000000000001',
        'How to write here',
        'how-to-write-here',
        NULL,
        'Write as you would explain it to a colleague. Show the code. Say what it costs.',
        'draft',
        NULL
    );

INSERT INTO post_tags (post_id, tag_id)
SELECT posts.id, tags.id FROM posts, tags WHERE posts.slug = 'welcome' AND tags.name IN ('news', 'postgresql');

-- migrate:down

DELETE FROM posts
WHERE author_id = '00000000-0000-0000-0000-000000000001' AND slug IN ('welcome', 'how-to-write-here');
-- Refused as long as the editors have other posts, which is better than losing them.
DELETE FROM users WHERE id = '00000000-0000-0000-0000-000000000001';
