package blog;

import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.Defaulted;
import dev.whimbrel.table.Nullable;
import dev.whimbrel.table.Table;
import dev.whimbrel.table.type.JsonType;
import java.util.Map;
import java.util.UUID;

@DbTable
public final class Properties extends Table<Property> {

    public static final Properties PROPERTIES = new Properties();

    public final Defaulted<UUID> id = uuid().primaryKey().defaultRandom();
    public final Nullable<Rooms> rooms = jsonb(Rooms.class).nullable();
    public final Nullable<Map<String, Object>> metadata =
            jsonb(new JsonType<Map<String, Object>>() {}).nullable();

    private Properties() {}
}
