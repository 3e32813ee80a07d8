package patterns;

import static dev.whimbrel.table.rule.Rules.email;
import static patterns.Posts.POSTS;
import static patterns.Profiles.PROFILES;

import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.Defaulted;
import dev.whimbrel.table.Many;
import dev.whimbrel.table.Nullable;
import dev.whimbrel.table.OneOrNone;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Secret;
import dev.whimbrel.table.Timestamped;
import java.time.Instant;
import java.util.UUID;

@DbTable
public final class Users extends Timestamped<User> {

    public static final Users USERS = new Users();

    public final Defaulted<UUID> id = uuid().primaryKey().defaultRandom();
    public final Required<String> email = varchar(255).unique().validate(email());

    @Secret
    public final Required<String> passwordHash = varchar(255);

    public final Defaulted<Role> role = enumeration(Role.class).defaultTo(Role.USER);
    public final Nullable<Instant> deletedAt = timestamptz().nullable();

    public final Many<User, Post> posts = many(() -> POSTS, () -> POSTS.userId);
    public final OneOrNone<User, Profile> profile = oneToOne(() -> PROFILES, () -> PROFILES.userId);

    {
        softDelete(deletedAt);
    }

    private Users() {}
}
