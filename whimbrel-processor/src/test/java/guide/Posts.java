package guide;

import static dev.whimbrel.schema.ReferentialAction.CASCADE;
import static dev.whimbrel.schema.ReferentialAction.RESTRICT;
import static guide.Comments.COMMENTS;
import static guide.PostTags.POST_TAGS;
import static guide.Tags.TAGS;
import static guide.Users.USERS;

import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.Defaulted;
import dev.whimbrel.table.Generated;
import dev.whimbrel.table.Many;
import dev.whimbrel.table.Nullable;
import dev.whimbrel.table.One;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Timestamped;
import java.time.Instant;

@DbTable
public final class Posts extends Timestamped<Post> {

    public static final Posts POSTS = new Posts();

    public final Generated<Integer> id = integer().identity().primaryKey();
    public final Required<String> title = varchar(255);
    public final Required<String> slug = varchar(255).unique();
    public final Required<Integer> authorId =
            integer().references(() -> USERS.id, key -> key.onDelete(RESTRICT).onUpdate(CASCADE));
    public final Defaulted<PostStatus> status = enumeration(PostStatus.class).defaultTo(PostStatus.DRAFT);
    public final Nullable<Instant> publishedAt = timestamptz().nullable();
    public final Defaulted<Integer> views = integer().defaultTo(0);
    public final Defaulted<Integer> version = integer().defaultTo(0);
    public final Nullable<Instant> deletedAt = timestamptz().nullable();

    public final One<Post, User> author = one(() -> USERS, authorId);
    public final Many<Post, Comment> comments = many(() -> COMMENTS, () -> COMMENTS.postId);
    public final Many<Post, Tag> tags = many(() -> TAGS, () -> POST_TAGS.postId, () -> POST_TAGS.tagId);

    {
        index(status, publishedAt);
        softDelete(deletedAt);
        version(version);
    }

    private Posts() {}
}
