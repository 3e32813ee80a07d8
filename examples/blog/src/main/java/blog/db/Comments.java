package blog.db;

import static blog.db.Posts.POSTS;
import static blog.db.Users.USERS;
import static dev.whimbrel.schema.ReferentialAction.CASCADE;
import static dev.whimbrel.schema.ReferentialAction.SET_DEFAULT;
import static dev.whimbrel.schema.ReferentialAction.SET_NULL;

import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.Defaulted;
import dev.whimbrel.table.Generated;
import dev.whimbrel.table.Many;
import dev.whimbrel.table.Nullable;
import dev.whimbrel.table.One;
import dev.whimbrel.table.OneOrNone;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Timestamped;
import java.time.Instant;
import java.util.UUID;

/** Comments and answers to them. Whose account is deleted leaves comments behind that belong to nobody. */
@DbTable
public final class Comments extends Timestamped<Comment> {

    // Above the table, which needs it.
    private static final UUID NOBODY = new UUID(0, 0);

    public static final Comments COMMENTS = new Comments();

    public final Generated<Long> id = bigint().identity().primaryKey();
    public final Required<Long> postId =
            bigint().references(() -> POSTS.id, key -> key.onDelete(CASCADE).withoutIndex());
    public final Defaulted<UUID> authorId = uuid().defaultTo(NOBODY)
            .references(() -> USERS.id, key -> key.onDelete(SET_DEFAULT))
            .index();
    public final Nullable<Long> parentId = bigint().nullable()
            .references(() -> Comments.COMMENTS.id, key -> key.onDelete(SET_NULL))
            .index();
    public final Required<String> body = text().check("body ~ '\\S'");
    public final Nullable<Instant> deletedAt = timestamptz().nullable();
    public final Nullable<UUID> deletedBy = uuid().nullable()
            .references(() -> USERS.id, key -> key.onDelete(SET_NULL).withoutIndex());

    public final One<Comment, Post> post = one(() -> POSTS, postId);
    public final OneOrNone<Comment, Comment> parent = one(() -> Comments.COMMENTS, parentId);
    public final Many<Comment, Comment> answers = many(() -> Comments.COMMENTS, () -> Comments.COMMENTS.parentId);

    {
        check("parent_id <> id").name("comments_parent_id_check");
        check(deletedBy.isNull().or(deletedAt.isNotNull())).name("comments_check");
        index(postId, createdAt).where(deletedAt.isNull()).name("comments_live_idx");
        index(deletedBy).where(deletedBy.isNotNull());
        softDelete(deletedAt);
    }

    private Comments() {}
}
