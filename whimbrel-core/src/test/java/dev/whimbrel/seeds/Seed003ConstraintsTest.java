package dev.whimbrel.seeds;

import static dev.whimbrel.schema.ReferentialAction.CASCADE;
import static dev.whimbrel.seeds.UpDownUp.given;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** "Constraints" of "Sequelize Migration Patterns". */
class Seed003ConstraintsTest {

    @Test
    void theIndexOfAForeignKeyIsTakenBackWithIt() {
        given(
                        "CREATE TABLE customers (id bigint PRIMARY KEY); INSERT INTO customers VALUES (1)",
                        "CREATE TABLE orders (id bigint, customer_id bigint); INSERT INTO orders VALUES (1, 1)")
                .change(db -> {
                    db.addForeignKey("orders", "customer_id")
                            .references("customers", "id")
                            .onDelete(CASCADE)
                            .onUpdate(CASCADE);
                    // Don't forget to index the FK column!
                    db.addIndex("orders", "customer_id");
                })
                .prove();
    }

    @Test
    void checksNeedNoOperatorObjectsAndGoBackTogether() {
        given(
                        "CREATE TABLE products (id int, price numeric); INSERT INTO products VALUES (1, 5)",
                        "CREATE TABLE orders (id int, status text); INSERT INTO orders VALUES (1, 'pending')")
                .change(db -> {
                    db.addCheck("products", "price > 0").name("products_price_positive");
                    db.addCheck("orders", "status IN ('pending', 'confirmed', 'shipped', 'delivered', 'cancelled')")
                            .name("orders_status_valid");
                })
                .afterUp(database -> {
                    assertThatThrownBy(() -> database.execute("INSERT INTO products VALUES (2, 0)"))
                            .hasMessageContaining("products_price_positive");
                    assertThatThrownBy(() -> database.execute("INSERT INTO orders VALUES (2, 'lost')"))
                            .hasMessageContaining("orders_status_valid");
                })
                .prove();
    }

    @Test
    void addsAUniqueConstraintOverTwoColumns() {
        given("CREATE TABLE order_items (order_id int, product_id int); INSERT INTO order_items VALUES (1, 1), (1, 2)")
                .change(db ->
                        db.addUnique("order_items", "order_id", "product_id").name("order_items_order_product_unique"))
                .afterUp(database -> assertThatThrownBy(() -> database.execute("INSERT INTO order_items VALUES (1, 1)"))
                        .hasMessageContaining("order_items_order_product_unique"))
                .prove();
    }
}
