package company;

import static shop.AllTypes.ALL_TYPES;

import dev.whimbrel.table.Convention;
import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.Many;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Table;
import shop.AllType;

/** Belongs to rows that have a column of each type. */
@DbTable
public final class Probes extends Table<Probe> {

    public static final Probes PROBES = new Probes();

    public final Required<Long> id = bigint().primaryKey();

    public final Many<Probe, AllType> values = matching(() -> ALL_TYPES, id, () -> ALL_TYPES.id);

    {
        silence(Convention.TIMESTAMPS);
    }

    private Probes() {}
}
