package dev.whimbrel.seeds;

import static dev.whimbrel.seeds.UpDownUp.given;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** "Modifying Columns", "Renaming" and "Safe Migration Patterns" of "Sequelize Migration Patterns". */
class Seed003ColumnsTest {

    private static final String NAMED_USERS =
            "CREATE TABLE users (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text UNIQUE, name text NOT NULL);"
                    + " INSERT INTO users (email, name) VALUES ('a@x.org', 'Ada'), ('b@x.org', 'Bo')";

    @Test
    void aNewTypeKeepsTheDefaultAndTheNotNullOfTheColumn() {
        given(
                        "CREATE TABLE products (id int, price numeric(10, 2) NOT NULL DEFAULT 9.99); INSERT INTO products VALUES (1, 5)")
                .change(db -> db.alterColumn("products", "price", c -> c.type("numeric(10, 2)", "numeric(12, 2)")))
                .afterUp(database -> assertThat(
                                database.queryString(
                                        "SELECT format('%s %s %s', format_type(atttypid, atttypmod), attnotnull,"
                                                + " pg_get_expr(adbin, adrelid)) FROM pg_attribute JOIN pg_attrdef"
                                                + " ON adrelid = attrelid AND adnum = attnum WHERE attrelid = 'products'::regclass"))
                        .isEqualTo("numeric(12,2) t 9.99"))
                .prove();
    }

    @Test
    void aTypeChangeWithUsingCarriesTheDefaultAlong() {
        given("CREATE TABLE products (id int, status text NOT NULL DEFAULT 'active');"
                        + " INSERT INTO products VALUES (1, 'active'), (2, 'inactive'), (3, 'unknown')")
                .change(db -> db.alterColumn(
                        "products",
                        "status",
                        c -> c.type("text", "integer")
                                .using("CASE WHEN status = 'active' THEN 1 WHEN status = 'inactive' THEN 0 ELSE -1 END")
                                .usingBack(
                                        "CASE WHEN status = 1 THEN 'active' WHEN status = 0 THEN 'inactive' ELSE 'unknown' END")
                                .defaultTo("active", 1)))
                .afterUp(database -> {
                    assertThat(database.queryStrings("SELECT status FROM products ORDER BY id"))
                            .containsExactly("1", "0", "-1");
                    assertThat(
                                    database.queryString(
                                            "SELECT pg_get_expr(adbin, adrelid) FROM pg_attrdef WHERE adrelid = 'products'::regclass"))
                            .isEqualTo("1");
                })
                .prove();
    }

    @Test
    void renamesAColumn() {
        given(NAMED_USERS)
                .change(db -> db.renameColumn("users", "name", "full_name"))
                .prove();
    }

    @Test
    void aRenamedTableTakesTheNamesOfItsKeysAndSequenceAlongWhenAsked() {
        given(NAMED_USERS)
                .change(db -> {
                    db.renameTable("users", "accounts");
                    db.renameConstraint("accounts", "users_pkey", "accounts_pkey");
                    db.renameConstraint("accounts", "users_email_key", "accounts_email_key");
                    db.renameSequence("users_id_seq", "accounts_id_seq");
                })
                .afterUp(database -> assertThat(database.queryStrings(
                                "SELECT relname FROM pg_class WHERE relname LIKE 'users%' OR relname LIKE 'accounts%'"))
                        .containsExactlyInAnyOrder(
                                "accounts", "accounts_pkey", "accounts_email_key", "accounts_id_seq"))
                .prove();
    }

    @Test
    void aColumnIsRemovedWithItsForeignKeyWithoutSwallowingErrors() {
        given(
                        "CREATE TABLE legacy (id int PRIMARY KEY); INSERT INTO legacy VALUES (7)",
                        "CREATE TABLE users (id int, legacy_id int CONSTRAINT users_legacy_id_fkey REFERENCES legacy);"
                                + " INSERT INTO users VALUES (1, 7)")
                .change(db -> {
                    db.dropForeignKey("users", "legacy_id").references("legacy");
                    db.dropColumn("users", t -> t.integer("legacy_id").nullable());
                })
                .losing("users.legacy_id")
                .prove();
    }

    @Test
    void aConstraintThatMayBeMissingIsAskedForAndNotCaught() {
        given("CREATE TABLE users (id int, legacy_id int); INSERT INTO users VALUES (1, 7)")
                .upAndDown(
                        db -> {
                            db.dropConstraint("users", "users_legacy_id_fkey").ifExists();
                            db.dropColumn("users", "legacy_id");
                        },
                        db -> db.addColumn("users", t -> t.integer("legacy_id").nullable()))
                .losing("users.legacy_id")
                .prove();
    }

    @Test
    void addsATextColumnWithAConstantDefaultWithoutARewrite() {
        String file = "SELECT pg_relation_filenode('users')";
        given(NAMED_USERS, "CREATE TABLE file_before AS " + file + " AS node")
                .change(db -> db.addColumn("users", t -> t.text("account_type").defaultTo("standard")))
                .afterUp(database -> {
                    assertThat(database.queryStrings("SELECT DISTINCT account_type FROM users"))
                            .containsExactly("standard");
                    assertThat(database.queryString(file))
                            .isEqualTo(database.queryString("SELECT node FROM file_before"));
                })
                .prove();
    }

    @Test
    void bothPhasesOfARenameKeepTheDataInBothDirections() {
        given(NAMED_USERS)
                .change(db -> {
                    db.addColumn("users", t -> t.text("full_name").nullable());
                    db.backfill("users").setSql("full_name", "name").where("full_name IS NULL");
                })
                .upAndDown(db -> db.dropColumn("users", "name"), db -> {
                    db.addColumn("users", t -> t.text("name").nullable());
                    db.backfill("users").setSql("name", "full_name").where("name IS NULL");
                    db.alterColumn("users", "name", c -> c.notNull());
                })
                .afterUp(database -> assertThat(database.queryStrings("SELECT full_name FROM users ORDER BY id"))
                        .containsExactly("Ada", "Bo"))
                .prove();
    }
}
