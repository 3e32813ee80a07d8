package patterns;

import static dev.whimbrel.schema.ReferentialAction.CASCADE;
import static patterns.Users.USERS;

import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.Defaulted;
import dev.whimbrel.table.One;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Timestamped;
import java.util.UUID;

@DbTable
public final class Profiles extends Timestamped<Profile> {

    public static final Profiles PROFILES = new Profiles();

    public final Defaulted<UUID> id = uuid().primaryKey().defaultRandom();
    public final Required<UUID> userId = uuid().unique().references(() -> USERS.id, key -> key.onDelete(CASCADE));
    public final Required<String> bio = text();

    public final One<Profile, User> user = one(() -> USERS, userId);

    private Profiles() {}
}
