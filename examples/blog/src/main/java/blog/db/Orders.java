package blog.db;

import static blog.db.OrderItems.ORDER_ITEMS;
import static blog.db.Users.USERS;
import static java.math.BigDecimal.ZERO;

import dev.whimbrel.table.Convention;
import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.Defaulted;
import dev.whimbrel.table.Generated;
import dev.whimbrel.table.Many;
import dev.whimbrel.table.One;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Timestamped;
import java.math.BigDecimal;
import java.util.UUID;

/** What somebody bought. Orders outlive the account only when they are moved to another one first, in one transaction. */
@DbTable
public final class Orders extends Timestamped<Order> {

    public static final Orders ORDERS = new Orders();

    public final Generated<Long> id = bigint().identity().primaryKey();
    public final Required<UUID> userId = uuid().references(() -> USERS.id, key -> key.deferrable());
    public final Defaulted<OrderStatus> status = enumeration(OrderStatus.class).defaultTo(OrderStatus.PENDING);
    public final Required<BigDecimal> total = numeric(12, 2).check(total -> total.ge(ZERO));
    public final Defaulted<String> currency = character(3).defaultTo("EUR").silence(Convention.PADDED_TEXT);

    public final One<Order, User> user = one(() -> USERS, userId);
    public final Many<Order, OrderItem> items = many(() -> ORDER_ITEMS, () -> ORDER_ITEMS.orderId);

    {
        index(userId, createdAt.desc());
        // What has to be packed. It stays small however many orders were delivered.
        index(createdAt)
                .where(status.in(OrderStatus.PENDING, OrderStatus.CONFIRMED))
                .name("orders_open_idx");
    }

    private Orders() {}
}
