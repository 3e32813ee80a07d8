package blog.db;

import static blog.db.Users.USERS;
import static dev.whimbrel.schema.ReferentialAction.CASCADE;

import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.Defaulted;
import dev.whimbrel.table.Nullable;
import dev.whimbrel.table.One;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Timestamped;
import java.util.UUID;

/** What a user tells about himself: one row for each. */
@DbTable
public final class UserProfiles extends Timestamped<UserProfile> {

    public static final UserProfiles USER_PROFILES = new UserProfiles();

    public final Required<UUID> userId = uuid().primaryKey().references(() -> USERS.id, key -> key.onDelete(CASCADE));
    public final Nullable<String> bio = text().nullable();
    public final Nullable<String> avatarUrl = varchar(500).nullable();
    public final Defaulted<String> preferences = jsonb().defaultTo("{}").check("jsonb_typeof(preferences) = 'object'");

    public final One<UserProfile, User> user = one(() -> USERS, userId);

    {
        index(preferences.operatorClass("jsonb_path_ops")).using("gin");
    }

    private UserProfiles() {}
}
