package dev.whimbrel.seeds;

import static blog.Users.USERS;
import static dev.whimbrel.schema.ReferentialAction.CASCADE;

import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.Defaulted;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Table;
import java.util.UUID;

/** The second table of seed 001's transaction; the document doesn't define it. */
@DbTable
public final class UserPermissions extends Table<UserPermission> {

    public static final UserPermissions USER_PERMISSIONS = new UserPermissions();

    public final Required<UUID> userId = uuid().primaryKey().references(() -> USERS.id, key -> key.onDelete(CASCADE));
    public final Defaulted<Boolean> notificationsEnabled = bool().defaultTo(false);

    private UserPermissions() {}
}
