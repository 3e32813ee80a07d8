package patterns;

import static dev.whimbrel.schema.ReferentialAction.CASCADE;
import static patterns.Posts.POSTS;
import static patterns.Tags.TAGS;

import dev.whimbrel.table.Convention;
import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Table;
import java.util.UUID;

@DbTable
public final class PostTags extends Table<PostTag> {

    public static final PostTags POST_TAGS = new PostTags();

    public final Required<UUID> postId = uuid().references(() -> POSTS.id, key -> key.onDelete(CASCADE));
    public final Required<UUID> tagId = uuid().references(() -> TAGS.id, key -> key.onDelete(CASCADE));

    {
        primaryKey(postId, tagId);
        silence(Convention.TIMESTAMPS);
    }

    private PostTags() {}
}
