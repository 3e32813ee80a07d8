package club;

import static club.Members.MEMBERS;

import dev.whimbrel.table.Convention;
import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.Defaulted;
import dev.whimbrel.table.Generated;
import dev.whimbrel.table.One;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Table;

@DbTable
public final class Reports extends Table<Report> {

    public static final Reports REPORTS = new Reports();

    public final Generated<Long> id = bigint().identity().primaryKey();
    public final Required<Long> authorId = bigint().references(() -> MEMBERS.id);
    public final Required<String> title = text();
    public final Defaulted<Integer> views = integer().defaultTo(0);

    public final Defaulted<Integer> version = integer().defaultTo(0);

    public final One<Report, Member> author = one(() -> MEMBERS, authorId);

    {
        version(version);
        silence(Convention.TIMESTAMPS);
    }

    private Reports() {}
}
