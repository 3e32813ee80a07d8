package club;

import static club.Members.MEMBERS;

import dev.whimbrel.table.Convention;
import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.Generated;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Table;

@DbTable
public final class Fees extends Table<Fee> {

    public static final Fees FEES = new Fees();

    public final Generated<Long> id = bigint().identity().primaryKey();
    public final Required<Long> memberId = bigint().references(() -> MEMBERS.id);
    public final Required<Integer> cents = integer();

    {
        audited();
        silence(Convention.TIMESTAMPS);
    }

    private Fees() {}
}
