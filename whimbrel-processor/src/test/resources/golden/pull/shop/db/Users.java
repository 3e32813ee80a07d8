package shop.db;

import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.Defaulted;
import dev.whimbrel.table.Nullable;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@DbTable
public final class Users extends Table<User> {
    public static final Users USERS = new Users();

    public final Defaulted<UUID> id = uuid().defaultRandom().primaryKey();
    public final Required<String> email = citext().unique().comment("As it was typed");
    public final Required<String> passwordHash = varchar(255);
    public final Defaulted<UserStatus> status = enumeration(UserStatus.class).defaultTo(UserStatus.ACTIVE);
    public final Nullable<LocalDate> birthday = date().nullable();
    public final Defaulted<List<String>> tags = text().array().defaultSql("'{}'::text[]");
    public final Defaulted<Instant> createdAt = timestamptz().defaultNow();

    {
        comment("Who may log in");
        policy("own row").forSelect().using("(id = (current_setting('app.user'::text))::uuid)");
        object("trigger touch ON public.users")
                .create("CREATE TRIGGER touch BEFORE UPDATE ON public.users FOR EACH ROW EXECUTE FUNCTION public.touch()")
                .drop("DROP TRIGGER touch ON public.users")
                .uses("function public.touch()");
    }

    private Users() {}
}
