package guide;

import static dev.whimbrel.table.rule.Rules.email;
import static dev.whimbrel.table.rule.Rules.length;
import static dev.whimbrel.table.rule.Rules.notEmpty;
import static guide.Comments.COMMENTS;
import static guide.Posts.POSTS;

import dev.whimbrel.query.Database;
import dev.whimbrel.query.Select1;
import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.Defaulted;
import dev.whimbrel.table.Generated;
import dev.whimbrel.table.Many;
import dev.whimbrel.table.Nullable;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Secret;
import dev.whimbrel.table.Timestamped;
import dev.whimbrel.table.expression.Condition;
import java.time.Instant;

@DbTable
public final class Users extends Timestamped<User> {

    public static final Users USERS = new Users();

    public final Generated<Integer> id = integer().identity().primaryKey();
    public final Required<String> email = varchar(255).unique().validate(email(), notEmpty());

    @Secret
    public final Required<String> passwordHash = varchar(255);

    public final Required<String> firstName = varchar(100).validate(notEmpty(), length(2, 100));
    public final Required<String> lastName = varchar(100).validate(notEmpty(), length(2, 100));
    public final Defaulted<Status> status = enumeration(Status.class).defaultTo(Status.PENDING);
    public final Defaulted<Role> role = enumeration(Role.class).defaultTo(Role.USER);
    public final Nullable<Instant> lastLoginAt = timestamptz().nullable();
    public final Nullable<Instant> deletedAt = timestamptz().nullable();

    public final Many<User, Post> posts = many(() -> POSTS, () -> POSTS.authorId);
    public final Many<User, Comment> comments = many(() -> COMMENTS, () -> COMMENTS.authorId);

    /** A scope. */
    public final Condition active = status.eq(Status.ACTIVE);

    /** A scope. */
    public final Condition admins = role.in(Role.ADMIN, Role.SUPER_ADMIN);

    {
        index(status);
        softDelete(deletedAt);
        audited();
    }

    private Users() {}

    /** What everybody may know of a user. */
    public record Known(Integer id, String email, String firstName, String lastName) {}

    /** A scope of columns. */
    public static Select1<Known> withoutPassword(Database db) {
        return db.select(USERS.id, USERS.email, USERS.firstName, USERS.lastName)
                .from(USERS)
                .map(Known::new);
    }

    /** What an instance method is there. */
    public static String fullName(User user) {
        return user.firstName() + " " + user.lastName();
    }
}
