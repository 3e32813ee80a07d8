package blog;

import static blog.Posts.POSTS;
import static blog.Tags.TAGS;
import static dev.whimbrel.schema.ReferentialAction.CASCADE;

import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.One;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Table;
import java.util.UUID;

@DbTable
public final class PostTags extends Table<PostTag> {

    public static final PostTags POST_TAGS = new PostTags();

    public final Required<UUID> postId = uuid().references(() -> POSTS.id, key -> key.onDelete(CASCADE));
    public final Required<UUID> tagId = uuid().references(() -> TAGS.id, key -> key.onDelete(CASCADE));

    public final One<PostTag, Post> post = one(() -> POSTS, postId);
    public final One<PostTag, Tag> tag = one(() -> TAGS, tagId);

    {
        primaryKey(postId, tagId);
    }

    private PostTags() {}
}
