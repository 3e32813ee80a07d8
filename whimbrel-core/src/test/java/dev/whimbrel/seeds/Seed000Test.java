package dev.whimbrel.seeds;

import static dev.whimbrel.schema.ReferentialAction.CASCADE;
import static dev.whimbrel.schema.ReferentialAction.RESTRICT;
import static dev.whimbrel.schema.ReferentialAction.SET_NULL;
import static dev.whimbrel.seeds.UpDownUp.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.migrate.SchemaBuilder;
import org.junit.jupiter.api.Test;

/** The examples of "Database Schema & Migrations". */
class Seed000Test {

    private static final String USERS = """
            CREATE TYPE users_status AS ENUM ('active', 'inactive', 'suspended');
            CREATE TABLE users (
                id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                email varchar(255) NOT NULL UNIQUE,
                first_name varchar(100) NOT NULL,
                status users_status NOT NULL DEFAULT 'active',
                last_login_at timestamptz,
                deleted_at timestamptz
            );
            INSERT INTO users (email, first_name, status) VALUES ('a@x.org', 'Ada', 'active'), ('b@x.org', 'Bo', 'suspended');
            """;

    private static final String POSTS = """
            CREATE TABLE posts (
                id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                author_id integer NOT NULL,
                status text NOT NULL,
                published_at timestamptz
            );
            INSERT INTO posts (author_id, status) VALUES (1, 'draft'), (1, 'draft');
            """;

    @Test
    void aTableGetsEachIndexOnceAndTakesItsEnumTypesAway() {
        given().change(db -> db.createTable("users", t -> {
                    t.integer("id").identity().primaryKey();
                    t.varchar("email", 255).unique().check("users_email_check", "email LIKE '_%@_%'");
                    t.varchar("password_hash", 255);
                    t.varchar("first_name", 100);
                    t.varchar("last_name", 100);
                    t.enumOf("status", "active", "inactive", "suspended").defaultTo("active");
                    t.enumOf("role", "user", "admin", "super_admin").defaultTo("user");
                    t.timestamptz("last_login_at").nullable();
                    t.timestamps();
                    t.softDelete();
                    t.index("status");
                    t.index("created_at");
                }))
                .afterUp(database -> {
                    assertThat(
                                    database.queryStrings(
                                            "SELECT indexrelid::regclass FROM pg_index WHERE indrelid = 'users'::regclass ORDER BY 1"))
                            .containsExactlyInAnyOrder(
                                    "users_pkey", "users_email_key", "users_status_idx", "users_created_at_idx");
                    assertThatThrownBy(
                                    () -> database.execute(
                                            "INSERT INTO users (email, password_hash, first_name, last_name) VALUES ('x', '', '', '')"))
                            .hasMessageContaining("users_email_check");
                })
                .prove();
    }

    @Test
    void addsAColumnWhoseDefaultOldRowsHaveToo() {
        given(USERS)
                .change(db -> db.addColumn(
                        "users",
                        t -> t.varchar("avatar_url", 500)
                                .nullable()
                                .defaultTo("https://example.com/default-avatar.png")))
                .afterUp(database -> assertThat(database.queryStrings("SELECT DISTINCT avatar_url FROM users"))
                        .containsExactly("https://example.com/default-avatar.png"))
                .prove();
    }

    @Test
    void aTableWithAForeignKeyGetsEachIndexOnce() {
        given(USERS)
                .change(db -> db.createTable("posts", t -> {
                    t.integer("id").identity().primaryKey();
                    t.varchar("title", 255);
                    t.varchar("slug", 255).unique();
                    t.text("content");
                    t.text("excerpt").nullable();
                    t.integer("author_id").references("users").onUpdate(CASCADE).onDelete(RESTRICT);
                    t.enumOf("status", "draft", "published", "archived").defaultTo("draft");
                    t.timestamptz("published_at").nullable();
                    t.timestamps();
                    t.softDelete();
                    t.index("author_id");
                    t.index("status", "published_at");
                }))
                .afterUp(database -> assertThat(database.queryLong(
                                "SELECT count(*) FROM pg_index WHERE indrelid = 'posts'::regclass AND indisunique"))
                        .as("primary key and slug")
                        .isEqualTo(2))
                .prove();
    }

    @Test
    void aJunctionTableComesAfterTheTablesThatItJoins() {
        given(POSTS)
                .change(db -> db.createTable("tags", t -> {
                    t.integer("id").identity().primaryKey();
                    t.varchar("name", 50).unique();
                }))
                .change(Seed000Test::createPostTags)
                .afterUp(database -> assertThat(database.queryStrings(
                                "SELECT indexrelid::regclass FROM pg_index WHERE indrelid = 'post_tags'::regclass"))
                        .containsExactlyInAnyOrder("post_tags_pkey", "post_tags_tag_id_idx"))
                .prove();
    }

    @Test
    void aJunctionTableWithoutTagsFailsAndLeavesNothing() {
        WhimbrelException failure =
                given(POSTS).change(Seed000Test::createPostTags).failure();

        assertThat(failure.code()).isEqualTo(ErrorCode.STATEMENT_FAILED);
        assertThat(failure).hasMessageContaining("\"tags\" does not exist").hasMessageContaining("Seed000Test.java:");
    }

    private static void createPostTags(SchemaBuilder db) {
        db.createTable("post_tags", t -> {
            t.integer("post_id").references("posts").onUpdate(CASCADE).onDelete(CASCADE);
            t.integer("tag_id").references("tags").onUpdate(CASCADE).onDelete(CASCADE);
            t.timestamptz("created_at").defaultNow();
            t.primaryKey("post_id", "tag_id");
            t.index("tag_id");
        });
    }

    @Test
    void addingAnEnumValueKeepsTheRestOfTheColumn() {
        given(USERS)
                .upAndDown(
                        db -> {
                            db.alterColumn("users", "first_name", c -> c.type("varchar(150)"));
                            db.addEnumValue("users_status", "pending");
                            db.alterColumn("users", "status", c -> c.defaultTo("pending"));
                        },
                        db -> {
                            db.renameEnum("users_status", "users_status_old");
                            db.createEnum("users_status", "active", "inactive", "suspended");
                            db.alterColumn(
                                    "users",
                                    "status",
                                    c -> c.type("users_status")
                                            .using(
                                                    "(CASE status WHEN 'pending' THEN 'inactive' ELSE status::text END)::users_status")
                                            .defaultTo("active"));
                            db.dropEnum("users_status_old");
                            db.alterColumn("users", "first_name", c -> c.type("varchar(100)"));
                        })
                .afterUp(database -> {
                    assertThat(database.queryStrings("SELECT unnest(enum_range(NULL::users_status))"))
                            .containsExactly("active", "inactive", "suspended", "pending");
                    assertThat(database.queryStrings(
                                    "SELECT attname FROM pg_attribute WHERE attrelid = 'users'::regclass"
                                            + " AND attnotnull AND attname IN ('first_name', 'status')"))
                            .containsExactlyInAnyOrder("first_name", "status");
                    assertThat(database.queryString(
                                    "WITH added AS (INSERT INTO users (email, first_name) VALUES ('c@x.org', 'Cy') RETURNING *)"
                                            + " SELECT status FROM added"))
                            .isEqualTo("pending");
                    database.execute("DELETE FROM users WHERE email = 'c@x.org'");
                })
                .prove();
    }

    @Test
    void aChangeOfTheSchemaIsAMigrationWithAWayBack() {
        given(USERS)
                .change(db -> db.addColumn("users", t -> t.varchar("phone", 20).nullable()))
                .prove();
    }

    @Test
    void addsASingleACompositeAndAPartialIndex() {
        given(
                        "CREATE TABLE users (id int, email text)",
                        POSTS,
                        "CREATE TABLE orders (user_id int, status text, created_at timestamptz)")
                .change(db -> {
                    db.addIndex("users", "email").unique();
                    db.addIndex("posts", "status", "published_at");
                    db.addIndex("orders", "user_id", "created_at")
                            .where("status = 'completed'")
                            .name("orders_completed_idx");
                })
                .prove();
    }

    @Test
    void aForeignKeyWithoutAnActionIsNoActionAndNotRestrict() {
        given(USERS, POSTS, "CREATE TABLE notes (post_id int, user_id int, editor_id int)")
                .change(db -> {
                    db.addForeignKey("posts", "author_id")
                            .references("users")
                            .onUpdate(CASCADE)
                            .onDelete(RESTRICT);
                    db.addForeignKey("notes", "post_id").references("posts").onDelete(CASCADE);
                    db.addForeignKey("notes", "user_id").references("users").onDelete(SET_NULL);
                    db.addForeignKey("notes", "editor_id").references("users");
                })
                .afterUp(database -> assertThat(
                                database.queryStrings(
                                        "SELECT format('%s %s', conname, confdeltype) FROM pg_constraint WHERE contype = 'f' ORDER BY 1"))
                        .containsExactly(
                                "notes_editor_id_fkey a",
                                "notes_post_id_fkey c",
                                "notes_user_id_fkey n",
                                "posts_author_id_fkey r"))
                .prove();
    }

    @Test
    void updatedAtIsKeptByATriggerBecausePostgresHasNoOnUpdate() {
        given("CREATE TABLE notes (id int PRIMARY KEY, body text); INSERT INTO notes VALUES (1, 'old')")
                .change(db -> {
                    db.addColumns("notes", t -> t.timestamps());
                    db.sql("""
                            CREATE FUNCTION touch_updated_at() RETURNS trigger LANGUAGE plpgsql AS $$
                            BEGIN
                                NEW.updated_at := clock_timestamp();
                                RETURN NEW;
                            END
                            $$;
                            CREATE TRIGGER notes_touch BEFORE UPDATE ON notes FOR EACH ROW EXECUTE FUNCTION touch_updated_at();
                            """).reversedBy("DROP TRIGGER notes_touch ON notes; DROP FUNCTION touch_updated_at()");
                })
                .afterUp(database -> assertThat(
                                database.queryString("WITH changed AS (UPDATE notes SET body = 'old' RETURNING *)"
                                        + " SELECT updated_at > created_at FROM changed"))
                        .isEqualTo("t"))
                .prove();
    }

    @Test
    void softDeleteLetsAnAddressBeTakenAgain() {
        given(
                        "CREATE TABLE users (id int PRIMARY KEY, email text NOT NULL UNIQUE); INSERT INTO users VALUES (1, 'a@x.org')")
                .change(db -> {
                    db.addColumns("users", t -> t.softDelete());
                    db.addIndex("users", "email")
                            .unique()
                            .where("deleted_at IS NULL")
                            .name("users_live_email_idx");
                    db.dropUnique("users", "email");
                })
                .afterUp(database -> {
                    database.execute("UPDATE users SET deleted_at = now()");
                    database.execute("INSERT INTO users VALUES (2, 'a@x.org')");
                    assertThatThrownBy(() -> database.execute("INSERT INTO users VALUES (3, 'a@x.org')"))
                            .hasMessageContaining("users_live_email_idx");
                    database.execute("DELETE FROM users WHERE id = 2; UPDATE users SET deleted_at = NULL");
                })
                .prove();
    }

    @Test
    void validationsAreChecksThatHoldForEveryWriter() {
        given(
                        "CREATE TABLE accounts (email text NOT NULL, price numeric(10, 2) NOT NULL, username varchar(50) NOT NULL);"
                                + " INSERT INTO accounts VALUES ('a@x.org', 1, 'ada')")
                .change(db -> {
                    db.addCheck("accounts", "email LIKE '_%@_%'");
                    db.addCheck("accounts", "price >= 0");
                    db.addCheck("accounts", "username ~ '^[[:alnum:]]{3,50}$'");
                })
                .afterUp(database -> {
                    assertThatThrownBy(() -> database.execute("INSERT INTO accounts VALUES ('nobody', 1, 'ada')"))
                            .hasMessageContaining("accounts_email_check");
                    assertThatThrownBy(() -> database.execute("INSERT INTO accounts VALUES ('b@x.org', -1, 'bob')"))
                            .hasMessageContaining("accounts_price_check");
                    assertThatThrownBy(() -> database.execute("INSERT INTO accounts VALUES ('c@x.org', 1, 'c?')"))
                            .hasMessageContaining("accounts_username_check");
                })
                .prove();
    }

    @Test
    void theAuditTrailTakesItsEnumTypeAway() {
        given(USERS)
                .change(db -> db.createTable("audit_logs", t -> {
                    t.bigint("id").identity().primaryKey();
                    t.varchar("table_name", 100);
                    t.integer("record_id");
                    t.enumOf("action", "INSERT", "UPDATE", "DELETE");
                    t.jsonb("old_values").nullable();
                    t.jsonb("new_values").nullable();
                    t.integer("changed_by").nullable().references("users").onDelete(SET_NULL);
                    t.timestamptz("changed_at").defaultNow();
                    t.index("table_name", "record_id");
                    t.index("changed_by");
                }))
                .prove();
    }
}
