package blog.db;

import static blog.db.Orders.ORDERS;
import static blog.db.Products.PRODUCTS;
import static dev.whimbrel.schema.ReferentialAction.CASCADE;
import static dev.whimbrel.schema.ReferentialAction.RESTRICT;
import static java.math.BigDecimal.ZERO;

import dev.whimbrel.table.Convention;
import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.Generated;
import dev.whimbrel.table.One;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Table;
import java.math.BigDecimal;

/** What is in an order, at the price of that day. */
@DbTable
public final class OrderItems extends Table<OrderItem> {

    public static final OrderItems ORDER_ITEMS = new OrderItems();

    public final Generated<Long> id = bigint().identity().primaryKey();
    public final Required<Long> orderId = bigint().references(() -> ORDERS.id, key -> key.onDelete(CASCADE));
    public final Required<Long> productId = bigint().references(() -> PRODUCTS.id, key -> key.onDelete(RESTRICT))
            .index();
    public final Required<Integer> quantity = integer().check(quantity -> quantity.gt(0));
    public final Required<BigDecimal> unitPrice = numeric(10, 2).check(price -> price.ge(ZERO));

    public final One<OrderItem, Order> order = one(() -> ORDERS, orderId);
    public final One<OrderItem, Product> product = one(() -> PRODUCTS, productId);

    {
        unique(orderId, productId);
        silence(Convention.TIMESTAMPS);
    }

    private OrderItems() {}
}
