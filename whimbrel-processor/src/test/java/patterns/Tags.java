package patterns;

import static patterns.PostTags.POST_TAGS;
import static patterns.Posts.POSTS;

import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.Defaulted;
import dev.whimbrel.table.Many;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Timestamped;
import java.util.UUID;

@DbTable
public final class Tags extends Timestamped<Tag> {

    public static final Tags TAGS = new Tags();

    public final Defaulted<UUID> id = uuid().primaryKey().defaultRandom();
    public final Required<String> name = text().unique();

    public final Many<Tag, Post> posts = many(() -> POSTS, () -> POST_TAGS.tagId, () -> POST_TAGS.postId);

    private Tags() {}
}
