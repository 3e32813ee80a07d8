package dev.whimbrel.seeds;

import static dev.whimbrel.seeds.UpDownUp.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whimbrel.WhimbrelException;
import dev.whimbrel.migrate.run.Migrator;
import dev.whimbrel.migrate.run.Permissions;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import org.junit.jupiter.api.Test;

/** "Index Management" and "Disable Transaction for CONCURRENTLY" of "Sequelize Migration Patterns". */
class Seed003IndexesTest {

    private static final String ORDERS =
            "CREATE TABLE orders (customer_id bigint, status text, created_at timestamptz);"
                    + " INSERT INTO orders SELECT n % 10, 'active', now() FROM generate_series(1, 100) n";
    private static final String USERS = "CREATE TABLE users (id int, email text, metadata jsonb);"
            + " INSERT INTO users SELECT n, 'u' || n || '@x.org', '{}' FROM generate_series(1, 100) n";

    @Test
    void theWayBackForgetsNoIndex() {
        given(ORDERS, USERS)
                .change(db -> {
                    // Simple index
                    db.addIndex("orders", "customer_id");
                    // Named index
                    db.addIndex("orders", "status").name("orders_status_by_hand");
                    // Unique index
                    db.addIndex("users", "email").unique().name("users_email_unique");
                    // Composite index
                    db.addIndex("orders", "customer_id", "created_at");
                    // Partial index
                    db.addIndex("orders", "customer_id")
                            .where("status = 'active'")
                            .name("orders_active_customer_idx");
                })
                .afterUp(database -> assertThat(database.queryStrings(
                                "SELECT indexrelid::regclass FROM pg_index WHERE indrelid = 'orders'::regclass"))
                        .containsExactlyInAnyOrder(
                                "orders_customer_id_idx",
                                "orders_status_by_hand",
                                "orders_customer_id_created_at_idx",
                                "orders_active_customer_idx"))
                .prove();
    }

    @Test
    void buildsAnIndexWithoutLockingWriters() {
        given(ORDERS)
                .change(db -> db.addIndex("orders", "customer_id").concurrently())
                .prove();
    }

    @Test
    void anInvalidIndexIsNeverTakenForDone() {
        UpDownUp example = given().change(db ->
                db.addIndex("users", "email").unique().name("users_email_idx").concurrently());
        try (TestDatabase database = TestServer.create()) {
            database.execute(USERS);
            database.execute("UPDATE users SET email = 'same@x.org' WHERE id IN (1, 2)");
            Migrator migrator = example.migrator(database);

            assertThatThrownBy(() -> migrator.migrate(null, Permissions.NONE))
                    .isInstanceOf(WhimbrelException.class)
                    .hasMessageContaining("same@x.org");
            database.execute("UPDATE users SET email = 'other@x.org' WHERE id = 2");
            migrator.migrate(null, Permissions.NONE);

            assertThat(
                            database.queryStrings(
                                    "SELECT indexrelid::regclass || ' ' || indisvalid FROM pg_index WHERE indrelid = 'users'::regclass"))
                    .containsExactly("users_email_idx true");
        }
    }

    @Test
    void buildsAGinIndexForJson() {
        given(USERS)
                .change(db -> db.addIndex("users", "metadata").using("gin").name("users_metadata_gin"))
                .prove();
    }

    @Test
    void buildsAUniqueIndexOnAnExpression() {
        given(USERS)
                .change(db ->
                        db.addIndex("users").expression("lower(email)").unique().name("users_lower_email_idx"))
                .afterUp(database -> assertThatThrownBy(
                                () -> database.execute("INSERT INTO users (email) VALUES ('U1@X.ORG')"))
                        .hasMessageContaining("users_lower_email_idx"))
                .prove();
    }

    @Test
    void whatCannotRunInATransactionIsFoundInSqlWithoutASwitch() {
        given(USERS).sql("""
                        -- migrate:up
                        CREATE INDEX CONCURRENTLY idx_users_email ON users (email);
                        -- migrate:down
                        DROP INDEX CONCURRENTLY idx_users_email;
                        """).prove();
    }
}
