package dev.whimbrel.seeds;

import static dev.whimbrel.seeds.UpDownUp.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The examples of "Database Patterns". Its tables are written in SQL, and so they are here. */
class Seed002Test {

    private static final String USERS =
            "CREATE TABLE users (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), email varchar(255) NOT NULL UNIQUE,"
                    + " role varchar(20), status varchar(20), email_verified_at timestamptz)";
    private static final String POSTS =
            "CREATE TABLE posts (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), user_id uuid NOT NULL REFERENCES users(id),"
                    + " title varchar(255) NOT NULL, created_at timestamptz DEFAULT now())";

    @Test
    void runsTheStandardTableAsItIsWritten() {
        given().sql("""
                        -- migrate:up
                        -- Standard table structure
                        CREATE TABLE users (
                          -- Primary key: UUID
                          id UUID PRIMARY KEY DEFAULT gen_random_uuid(),

                          -- Required fields with constraints
                          email VARCHAR(255) NOT NULL UNIQUE,
                          password_hash VARCHAR(255) NOT NULL,

                          -- Optional fields with defaults
                          role VARCHAR(20) DEFAULT 'user' CHECK (role IN ('user', 'admin')),
                          status VARCHAR(20) DEFAULT 'active' CHECK (status IN ('active', 'inactive', 'banned')),

                          -- Nullable fields
                          bio TEXT,
                          avatar_url VARCHAR(500),

                          -- Timestamps (ALWAYS include)
                          created_at TIMESTAMP WITH TIME ZONE DEFAULT NOW(),
                          updated_at TIMESTAMP WITH TIME ZONE DEFAULT NOW(),
                          deleted_at TIMESTAMP WITH TIME ZONE  -- Soft delete
                        );
                        -- migrate:down
                        DROP TABLE users;
                        """)
                .afterUp(database -> assertThatThrownBy(() -> database.execute(
                                "INSERT INTO users (email, password_hash, status) VALUES ('a@x.org', '!', 'unknown')"))
                        .hasMessageContaining("users_status_check"))
                .prove();
    }

    @Test
    void indexesAForeignKey() {
        given(USERS).sql("""
                        -- migrate:up
                        CREATE TABLE posts (
                          id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
                          user_id UUID NOT NULL REFERENCES users(id) ON DELETE CASCADE,
                          title VARCHAR(255) NOT NULL,
                          content TEXT,
                          created_at TIMESTAMP WITH TIME ZONE DEFAULT NOW(),
                          updated_at TIMESTAMP WITH TIME ZONE DEFAULT NOW()
                        );

                        -- ALWAYS index foreign keys
                        CREATE INDEX idx_posts_user_id ON posts(user_id);
                        -- migrate:down
                        DROP TABLE posts;
                        """).prove();
    }

    @Test
    void aJunctionTableDoesWithoutTheIndexThatItsKeyIsAlready() {
        given(USERS, POSTS, "CREATE TABLE tags (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), name text NOT NULL)")
                .sql("""
                        -- migrate:up
                        CREATE TABLE post_tags (
                          post_id UUID NOT NULL REFERENCES posts(id) ON DELETE CASCADE,
                          tag_id UUID NOT NULL REFERENCES tags(id) ON DELETE CASCADE,
                          created_at TIMESTAMP WITH TIME ZONE DEFAULT NOW(),
                          PRIMARY KEY (post_id, tag_id)
                        );

                        -- The primary key serves queries by post_id.
                        CREATE INDEX idx_post_tags_tag_id ON post_tags(tag_id);
                        -- migrate:down
                        DROP TABLE post_tags;
                        """)
                .afterUp(database -> assertThat(database.queryStrings(
                                "SELECT indexrelid::regclass FROM pg_index WHERE indrelid = 'post_tags'::regclass"))
                        .containsExactlyInAnyOrder("post_tags_pkey", "idx_post_tags_tag_id"))
                .prove();
    }

    @Test
    void addsTheCompositeIndexOfTheFilteringExample() {
        given(USERS)
                .change(db -> db.addIndex("users", "role", "status").name("idx_users_role_status"))
                .prove();
    }

    @Test
    void fillsTheMigrationTemplate() {
        given().change(db -> {
                    db.createTable("table_name", t -> {
                        t.bigint("id").identity().primaryKey();
                        t.text("column_name");
                    });
                    // Add indexes after table creation
                    db.addIndex("table_name", "column_name");
                })
                .prove();
    }

    @Test
    void addsAColumnWithADefaultAndBackfillsItInBatches() {
        given(
                        USERS,
                        "INSERT INTO users (email, email_verified_at) SELECT 'u' || n || '@x.org',"
                                + " CASE WHEN n % 3 = 0 THEN now() END FROM generate_series(1, 500) n")
                .change(db -> {
                    // Add column
                    db.addColumn("users", t -> t.bool("verified").defaultTo(false));
                    // Backfill existing rows
                    db.backfill("users")
                            .set("verified", true)
                            .where("email_verified_at IS NOT NULL")
                            .batch(100);
                })
                .afterUp(database -> assertThat(database.queryLong("SELECT count(*) FROM users WHERE verified"))
                        .isEqualTo(166))
                .prove();
    }

    @Test
    void addsEachTypeOfIndexAndTheColumnThatTheGinIndexNeeds() {
        given(USERS, POSTS).sql("""
                        -- migrate:up
                        ALTER TABLE posts ADD COLUMN tags text[] NOT NULL DEFAULT '{}';

                        -- B-tree (default, most common)
                        CREATE INDEX idx_users_email ON users(email);

                        -- Partial index (for filtered queries)
                        CREATE INDEX idx_active_users ON users(email) WHERE status = 'active';

                        -- Composite index (for multi-column queries)
                        CREATE INDEX idx_posts_user_date ON posts(user_id, created_at DESC);

                        -- GIN index (for arrays/JSONB)
                        CREATE INDEX idx_posts_tags ON posts USING GIN (tags);
                        -- migrate:down
                        DROP INDEX idx_posts_tags;
                        DROP INDEX idx_posts_user_date;
                        DROP INDEX idx_active_users;
                        DROP INDEX idx_users_email;
                        ALTER TABLE posts DROP COLUMN tags;
                        """).prove();
    }
}
