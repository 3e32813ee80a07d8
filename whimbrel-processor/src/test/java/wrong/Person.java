package wrong;

import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.Defaulted;
import dev.whimbrel.table.Nullable;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetTime;
import java.util.UUID;

/** Departs from every convention. */
@DbTable
public final class Person extends Table<PersonRow> {

    public static final Person PERSON = new Person();

    public final Required<String> name = varchar(40).unique(it -> it.deferrable());
    public final Required<String> code = character(2);
    public final Required<Double> totalPrice = doublePrecision();
    public final Required<Float> temperature = real();
    public final Required<LocalDateTime> bornAt = timestamp();
    public final Required<OffsetTime> wakesAt = timetz();
    public final Required<UUID> userId = uuid().references(() -> blog.Users.USERS.id);
    public final Nullable<Instant> deletedAt = timestamptz().nullable();
    public final Defaulted<Boolean> kind = bool().defaultTo(true);

    {
        softDelete(deletedAt);
    }

    private Person() {}
}
