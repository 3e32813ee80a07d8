package dev.whimbrel.seeds;

import static dev.whimbrel.schema.ReferentialAction.CASCADE;
import static dev.whimbrel.seeds.UpDownUp.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import org.junit.jupiter.api.Test;

/** "Creating Tables" and "Adding Columns" of "Sequelize Migration Patterns". */
class Seed003TablesTest {

    private static final String USERS =
            "CREATE TABLE users (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL UNIQUE);"
                    + " INSERT INTO users (email) SELECT 'u' || n || '@x.org' FROM generate_series(1, 2500) n";

    @Test
    void aTemplateThatNobodyFilledInIsRefusedInsteadOfCountingAsDone() {
        WhimbrelException failure = given(USERS).sql("""
                        -- migrate:up

                        -- migrate:down
                        """).failure();

        assertThat(failure.code()).isEqualTo(ErrorCode.MALFORMED_FILE);
        assertThat(failure).hasMessageContaining("There is no statement to apply yet");
    }

    @Test
    void createsUsersWithOneUniqueIndexOnTheAddress() {
        given().change(db -> db.createTable("users", t -> {
                    t.bigint("id").identity().primaryKey();
                    t.text("email").unique();
                    t.text("first_name");
                    t.text("last_name");
                    t.text("status").defaultTo("active");
                    t.jsonb("metadata").defaultSql("'{}'");
                    t.timestamps();
                    t.index("status");
                    t.index("created_at");
                }))
                .afterUp(database -> assertThat(database.queryLong(
                                "SELECT count(*) FROM pg_index WHERE indrelid = 'users'::regclass AND indisunique"))
                        .as("primary key and email")
                        .isEqualTo(2))
                .prove();
    }

    @Test
    void createsOrdersWithAForeignKeyAndItsIndex() {
        given(USERS)
                .change(db -> db.createTable("orders", t -> {
                    t.bigint("id").identity().primaryKey();
                    t.bigint("user_id").references("users").onUpdate(CASCADE).onDelete(CASCADE);
                    t.text("status").defaultTo("pending");
                    t.decimal("total", 10, 2);
                    t.timestamps();
                    t.index("user_id");
                    t.index("status");
                    t.index("created_at");
                }))
                .prove();
    }

    @Test
    void addsANullableColumn() {
        given(USERS)
                .change(db -> db.addColumn("users", t -> t.text("phone").nullable()))
                .prove();
    }

    @Test
    void addsANotNullColumnWithAConstantDefaultWithoutARewrite() {
        String file = "SELECT pg_relation_filenode('users')";
        given(USERS, "CREATE TABLE file_before AS " + file + " AS node")
                .change(db -> db.addColumn("users", t -> t.bool("is_verified").defaultTo(false)))
                .afterUp(database -> assertThat(database.queryString(file))
                        .isEqualTo(database.queryString("SELECT node FROM file_before")))
                .prove();
    }

    @Test
    void aNotNullColumnOnAFilledTableIsProvenBeforeItIsDeclared() {
        given(USERS)
                .change(db -> {
                    db.addColumn("users", t -> t.text("role").nullable());
                    // From here on new rows have it.
                    db.alterColumn("users", "role", c -> c.defaultTo(null, "user"));
                    db.addCheck("users", "role IS NOT NULL")
                            .name("users_role_is_there")
                            .notValid();
                    db.backfill("users")
                            .set("role", "user")
                            .where("role IS NULL")
                            .batch(1000);
                    // Reads the table under a lock that lets everybody work, so that SET NOT NULL need not read it.
                    db.validateConstraint("users", "users_role_is_there");
                    db.alterColumn("users", "role", c -> c.notNull());
                    db.dropConstraint("users", "users_role_is_there");
                })
                .afterUp(database -> {
                    assertThat(database.queryLong("SELECT count(*) FROM users WHERE role = 'user'"))
                            .isEqualTo(2500);
                    assertThatThrownBy(() -> database.execute("UPDATE users SET role = NULL WHERE email = 'u1@x.org'"))
                            .hasMessageContaining("not-null");
                })
                .prove();
    }
}
