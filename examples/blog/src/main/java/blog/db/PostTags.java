package blog.db;

import static blog.db.Posts.POSTS;
import static blog.db.Tags.TAGS;
import static dev.whimbrel.schema.ReferentialAction.CASCADE;

import dev.whimbrel.table.Convention;
import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.Defaulted;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Table;
import java.time.Instant;

/** Which post has which tag. */
@DbTable
public final class PostTags extends Table<PostTag> {

    public static final PostTags POST_TAGS = new PostTags();

    public final Required<Long> postId = bigint().references(() -> POSTS.id, key -> key.onDelete(CASCADE));
    public final Required<Long> tagId =
            bigint().references(() -> TAGS.id, key -> key.onDelete(CASCADE)).index();
    public final Defaulted<Instant> createdAt = timestamptz().defaultNow();

    {
        primaryKey(postId, tagId);
        silence(Convention.TIMESTAMPS);
    }

    private PostTags() {}
}
