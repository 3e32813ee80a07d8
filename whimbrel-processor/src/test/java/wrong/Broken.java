package wrong;

import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Table;

/** Fails while it is loaded. */
@DbTable
public final class Broken extends Table<BrokenRow> {

    public static final Broken BROKEN = new Broken();

    public final Required<Integer> id = integer();

    private Broken() {
        throw new IllegalStateException("no luck today");
    }
}
