package blog.db;

import static blog.db.Comments.COMMENTS;
import static blog.db.PostTags.POST_TAGS;
import static blog.db.Tags.TAGS;
import static blog.db.Users.USERS;
import static dev.whimbrel.schema.ReferentialAction.CASCADE;
import static dev.whimbrel.schema.ReferentialAction.RESTRICT;
import static dev.whimbrel.table.expression.Expressions.expression;

import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.Defaulted;
import dev.whimbrel.table.Generated;
import dev.whimbrel.table.Many;
import dev.whimbrel.table.Nullable;
import dev.whimbrel.table.One;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Timestamped;
import dev.whimbrel.table.type.Types;
import java.time.Instant;
import java.util.UUID;

/** Posts. Who wrote one can't be deleted, only closed. */
@DbTable
public final class Posts extends Timestamped<Post> {

    public static final Posts POSTS = new Posts();

    public final Generated<Long> id = bigint().identity().primaryKey();
    public final Required<UUID> authorId = uuid().references(
                    () -> USERS.id, key -> key.onDelete(RESTRICT).onUpdate(CASCADE))
            .index();
    public final Required<String> title = varchar(255);
    public final Required<String> slug = varchar(255).check("slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'");
    public final Nullable<String> excerpt = text().nullable();
    public final Required<String> body = text();
    public final Defaulted<PostStatus> status = enumeration(PostStatus.class).defaultTo(PostStatus.DRAFT);
    public final Nullable<Instant> publishedAt = timestamptz().nullable();
    public final Nullable<Instant> deletedAt = timestamptz().nullable();
    public final Required<Integer> wordCount = integer();

    public final One<Post, User> author = one(() -> USERS, authorId);
    public final Many<Post, Comment> comments = many(() -> COMMENTS, () -> COMMENTS.postId);
    public final Many<Post, Tag> tags = many(() -> TAGS, () -> POST_TAGS.postId, () -> POST_TAGS.tagId);

    {
        check(status.ne(PostStatus.PUBLISHED).or(publishedAt.isNotNull())).name("posts_published_at_check");
        index(slug).unique().where(deletedAt.isNull()).name("posts_live_slug_idx");
        // The front page: what is published, newest first.
        index(status, publishedAt.desc());
        index(expression(Types.TEXT, "to_tsvector('english', title || ' ' || body)"))
                .using("gin")
                .where(status.eq(PostStatus.PUBLISHED).and(deletedAt.isNull()))
                .name("posts_search_idx");
        object("posts_count_words trigger")
                .create("CREATE TRIGGER posts_count_words BEFORE INSERT OR UPDATE ON public.posts"
                        + " FOR EACH ROW EXECUTE FUNCTION public.count_words_of_post()")
                .drop("DROP TRIGGER posts_count_words ON public.posts");
        softDelete(deletedAt);
    }

    private Posts() {}
}
