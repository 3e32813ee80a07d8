package shop.db;

import static dev.whimbrel.schema.ReferentialAction.CASCADE;
import static shop.db.Products.PRODUCTS;
import static shop.db.Users.USERS;

import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.Defaulted;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Table;
import java.util.UUID;

@DbTable
public final class OrderItems extends Table<OrderItem> {
    public static final OrderItems ORDER_ITEMS = new OrderItems();

    public final Required<UUID> userId =
            uuid().references(() -> USERS.id, key -> key.onDelete(CASCADE).initiallyDeferred());
    public final Required<Long> productId = bigint().references(() -> PRODUCTS.id, key -> key.withoutIndex());
    public final Defaulted<Integer> quantity = smallint().defaultTo(1);

    {
        primaryKey(userId, productId);
    }

    private OrderItems() {}
}
