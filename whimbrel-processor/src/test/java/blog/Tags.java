package blog;

import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.Defaulted;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Timestamped;
import java.util.UUID;

@DbTable
public final class Tags extends Timestamped<Tag> {

    public static final Tags TAGS = new Tags();

    public final Defaulted<UUID> id = uuid().primaryKey().defaultRandom();
    public final Required<String> name = text().unique();

    private Tags() {}
}
