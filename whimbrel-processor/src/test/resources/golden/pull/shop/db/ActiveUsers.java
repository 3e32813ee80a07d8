package shop.db;

import dev.whimbrel.table.DbView;
import dev.whimbrel.table.Nullable;
import dev.whimbrel.table.View;
import java.util.UUID;

@DbView
public final class ActiveUsers extends View<ActiveUser> {
    public static final ActiveUsers ACTIVE_USERS = new ActiveUsers();

    public final Nullable<UUID> id = uuid().nullable();
    public final Nullable<String> email = citext().nullable();

    {
        query("""
                SELECT id,
                    email
                   FROM public.users
                  WHERE (status = 'active'::public.user_status)""");
    }

    private ActiveUsers() {}
}
