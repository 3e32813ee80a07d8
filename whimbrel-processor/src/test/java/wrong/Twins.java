package wrong;

import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Table;

/** Called as another table is. */
@DbTable("users")
public final class Twins extends Table<Twin> {

    public static final Twins TWINS = new Twins();

    public final Required<Integer> id = integer();

    private Twins() {}
}
