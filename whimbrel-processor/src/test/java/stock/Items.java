package stock;

import dev.whimbrel.table.Convention;
import dev.whimbrel.table.DbColumn;
import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.Defaulted;
import dev.whimbrel.table.Generated;
import dev.whimbrel.table.Nullable;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Secret;
import dev.whimbrel.table.Table;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

@DbTable(value = "It's \"items\"", schema = "stock room")
public final class Items extends Table<Item> {

    public static final AtomicInteger CODES = new AtomicInteger();
    public static final Items ITEMS = new Items();

    public final Generated<Long> id = bigint().identity().primaryKey();

    @DbColumn("the \"name\"?")
    public final Required<String> name = text();

    public final Defaulted<String> code = text().defaultWith(() -> "code " + CODES.incrementAndGet());
    public final Nullable<String> changedBy = text().nullable().updateWith(() -> "the program");

    @Secret
    public final Nullable<String> pin = text().nullable();

    public final Defaulted<Integer> count = integer().defaultTo(1);
    public final Generated<Integer> doubled = integer().generatedAs("count * 2");
    public final Nullable<List<String>> labels = text().array().nullable();

    {
        unique(name).name("one of a \"name\"");
        silence(Convention.values());
    }

    private Items() {}
}
