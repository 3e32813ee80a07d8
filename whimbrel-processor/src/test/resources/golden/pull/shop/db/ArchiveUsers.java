package shop.db;

import static dev.whimbrel.schema.ReferentialAction.CASCADE;
import static shop.db.OrderItems.ORDER_ITEMS;

import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.Nullable;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Table;
import java.util.UUID;

@DbTable(value = "users", schema = "archive")
public final class ArchiveUsers extends Table<ArchiveUser> {
    public static final ArchiveUsers ARCHIVE_USERS = new ArchiveUsers();

    public final Required<UUID> id = uuid().primaryKey();
    public final Nullable<Reason> reason = enumeration(Reason.class).nullable();
    public final Nullable<UUID> userId = uuid().nullable();
    public final Nullable<Long> productId = bigint().nullable();

    {
        foreignKey(userId, productId)
                .references(() -> ORDER_ITEMS.userId, () -> ORDER_ITEMS.productId)
                .onUpdate(CASCADE)
                .withoutIndex();
    }

    private ArchiveUsers() {}
}
