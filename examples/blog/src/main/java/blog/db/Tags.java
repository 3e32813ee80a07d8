package blog.db;

import static blog.db.PostTags.POST_TAGS;
import static blog.db.Posts.POSTS;

import dev.whimbrel.table.Convention;
import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.Defaulted;
import dev.whimbrel.table.Generated;
import dev.whimbrel.table.Many;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Table;
import java.time.Instant;

/** What posts are about. */
@DbTable
public final class Tags extends Table<Tag> {

    public static final Tags TAGS = new Tags();

    public final Generated<Long> id = bigint().identity().primaryKey();
    public final Required<String> name = varchar(50).unique().check("name = lower(name)");
    public final Defaulted<Instant> createdAt = timestamptz().defaultNow();

    public final Many<Tag, Post> posts = many(() -> POSTS, () -> POST_TAGS.tagId, () -> POST_TAGS.postId);

    {
        silence(Convention.TIMESTAMPS);
    }

    private Tags() {}
}
