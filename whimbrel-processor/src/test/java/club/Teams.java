package club;

import static club.Members.MEMBERS;

import dev.whimbrel.table.Convention;
import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.Defaulted;
import dev.whimbrel.table.Generated;
import dev.whimbrel.table.Many;
import dev.whimbrel.table.Nullable;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Table;
import java.time.Instant;

@DbTable
public final class Teams extends Table<Team> {

    public static final Teams TEAMS = new Teams();

    public final Generated<Long> id = bigint().identity().primaryKey();
    public final Required<String> name = text().unique();
    public final Defaulted<Boolean> archived = bool().defaultTo(false);
    public final Nullable<Instant> deletedAt = timestamptz().nullable();

    public final Many<Team, Member> members = many(() -> MEMBERS, () -> MEMBERS.teamId);

    {
        softDelete(deletedAt);
        defaultScope(() -> archived.eq(false));
        silence(Convention.TIMESTAMPS);
    }

    private Teams() {}
}
