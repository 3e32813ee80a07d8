package guide;

import static dev.whimbrel.schema.ReferentialAction.CASCADE;
import static guide.Posts.POSTS;
import static guide.Tags.TAGS;

import dev.whimbrel.table.Convention;
import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.Defaulted;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Table;
import java.time.Instant;

@DbTable
public final class PostTags extends Table<PostTag> {

    public static final PostTags POST_TAGS = new PostTags();

    public final Required<Integer> postId = integer().references(() -> POSTS.id, key -> key.onDelete(CASCADE));
    public final Required<Integer> tagId = integer().references(() -> TAGS.id, key -> key.onDelete(CASCADE));
    public final Defaulted<Instant> createdAt = timestamptz().defaultNow();

    {
        primaryKey(postId, tagId);
        silence(Convention.TIMESTAMPS);
    }

    private PostTags() {}
}
