package dev.whimbrel.seeds;

import static dev.whimbrel.seeds.UpDownUp.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import org.junit.jupiter.api.Test;

/** "Enum Types" of "Sequelize Migration Patterns". */
class Seed003EnumsTest {

    private static final String ORDERS = "CREATE TYPE order_status AS ENUM ('pending', 'confirmed', 'cancelled');"
            + " CREATE TABLE orders (id int PRIMARY KEY, status order_status NOT NULL DEFAULT 'pending');"
            + " CREATE INDEX orders_status_idx ON orders (status);"
            + " INSERT INTO orders VALUES (1, 'pending'), (2, 'cancelled')";

    @Test
    void createsAnEnumTypeAndAColumnOfIt() {
        given("CREATE TABLE orders (id int); INSERT INTO orders VALUES (1)")
                .change(db -> {
                    db.createEnum(
                            "order_status", "pending", "confirmed", "processing", "shipped", "delivered", "cancelled");
                    db.addColumn(
                            "orders",
                            t -> t.enumeration("status_enum", "order_status").defaultTo("pending"));
                })
                .afterUp(database -> assertThat(database.queryString("SELECT status_enum FROM orders"))
                        .isEqualTo("pending"))
                .prove();
    }

    @Test
    void anEnumValueIsReallyTakenAwayOnTheWayBack() {
        given(ORDERS)
                .upAndDown(db -> db.addEnumValue("order_status", "refunded"), db -> {
                    db.renameEnum("order_status", "order_status_old");
                    db.createEnum("order_status", "pending", "confirmed", "cancelled");
                    db.alterColumn(
                            "orders",
                            "status",
                            c -> c.type("order_status")
                                    .using(
                                            "(CASE status WHEN 'refunded' THEN 'cancelled' ELSE status::text END)::order_status")
                                    .defaultTo("pending"));
                    db.dropEnum("order_status_old");
                })
                .prove();
    }

    @Test
    void noWayBackIsPretendedForAnEnumValue() {
        WhimbrelException failure = given(ORDERS)
                .change(db -> db.addEnumValue("order_status", "refunded"))
                .failure();

        assertThat(failure.code()).isEqualTo(ErrorCode.IRREVERSIBLE);
        assertThat(failure).hasMessageContaining("addEnumValue").hasMessageContaining("Write up and down");
    }
}
