import dev.whimbrel.migrate.Migration;
import dev.whimbrel.migrate.SchemaBuilder;

/**
 * The status of an order was a text with a check and becomes an enum, in its place and with its values.
 *
 * <p>The table is written anew under a lock that keeps readers out, which is right for thousands of orders and wrong for
 * millions. All of it is one transaction: nobody ever sees the table without its index or its rules.
 */
public final class M20260126090000_TypeOrderStatus implements Migration {

    private static final String OPEN = "status IN ('pending', 'confirmed')";

    @Override
    public void change(SchemaBuilder db) {
        // An index or a check that compares the column with a text stops the change of its type.
        db.dropIndex("orders", i -> i.column("created_at").where(OPEN).name("orders_open_idx"));
        db.dropCheck("orders", "status IN ('pending', 'confirmed', 'shipped', 'delivered', 'cancelled')")
                .name("orders_status_check");

        db.createEnum("order_status", "pending", "confirmed", "shipped", "delivered", "cancelled");
        // The default is kept: it is taken away and set again as a value of the new type.
        db.alterColumn(
                "orders",
                "status",
                c -> c.type("text", "order_status")
                        .using("status::order_status")
                        .usingBack("status::text")
                        .defaultTo("pending", "pending"));

        db.addIndex("orders", "created_at").where(OPEN).name("orders_open_idx");
    }
}
