package blog;

import static blog.Posts.POSTS;

import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.Defaulted;
import dev.whimbrel.table.Many;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Secret;
import dev.whimbrel.table.Timestamped;
import java.util.UUID;

@DbTable
public final class Users extends Timestamped<User> {

    public static final Users USERS = new Users();

    public final Defaulted<UUID> id = uuid().primaryKey().defaultRandom();
    public final Required<String> email = varchar(255).unique();

    @Secret
    public final Required<String> passwordHash = varchar(255);

    public final Required<String> firstName = varchar(100);
    public final Required<String> lastName = varchar(100);
    public final Defaulted<Boolean> isActive = bool().defaultTo(true);
    public final Defaulted<UserStatus> status = enumeration(UserStatus.class).defaultTo(UserStatus.ACTIVE);
    public final Defaulted<Role> role = enumeration(Role.class).defaultTo(Role.USER);

    public final Many<User, Post> posts = many(() -> POSTS, () -> POSTS.authorId);

    {
        index(status);
        index(createdAt);
    }

    private Users() {}
}
