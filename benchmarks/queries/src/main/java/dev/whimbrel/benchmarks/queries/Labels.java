package dev.whimbrel.benchmarks.queries;

import dev.whimbrel.table.Convention;
import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.Generated;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Table;

/** What many articles share. */
@DbTable
public final class Labels extends Table<Label> {

    public static final Labels LABELS = new Labels();

    public final Generated<Long> id = bigint().identity().primaryKey();
    public final Required<String> name = text();

    {
        silence(Convention.TIMESTAMPS);
    }

    private Labels() {}
}
