package blog.db;

import static blog.db.Posts.POSTS;
import static dev.whimbrel.table.expression.Expressions.lower;
import static dev.whimbrel.table.rule.Rules.email;
import static dev.whimbrel.table.rule.Rules.notBlank;

import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.Defaulted;
import dev.whimbrel.table.Many;
import dev.whimbrel.table.Nullable;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Secret;
import dev.whimbrel.table.Timestamped;
import java.time.Instant;
import java.util.UUID;

/** People who can sign in. */
@DbTable
public final class Users extends Timestamped<User> {

    public static final Users USERS = new Users();

    public final Defaulted<UUID> id = uuid().primaryKey().defaultRandom();
    public final Required<String> email =
            varchar(255).check("email LIKE '_%@_%'").validate(email());

    @Secret
    public final Required<String> passwordHash = varchar(255);

    public final Required<String> displayName = varchar(200).validate(notBlank());
    public final Defaulted<UserStatus> status = enumeration(UserStatus.class).defaultTo(UserStatus.PENDING);
    public final Defaulted<UserRole> role = enumeration(UserRole.class).defaultTo(UserRole.MEMBER);
    public final Nullable<Instant> lastLoginAt = timestamptz().nullable();
    public final Nullable<Instant> deletedAt =
            timestamptz().nullable().comment("When the account was closed; NULL while it is open");

    public final Many<User, Post> posts = many(() -> POSTS, () -> POSTS.authorId);

    {
        // An address is taken once, however it is typed. A closed account gives it free again.
        index(lower(email)).unique().where(deletedAt.isNull()).name("users_live_email_idx");
        // The list of accounts, newest first, by status.
        index(status, createdAt.desc()).where(deletedAt.isNull());
        softDelete(deletedAt);
    }

    private Users() {}
}
