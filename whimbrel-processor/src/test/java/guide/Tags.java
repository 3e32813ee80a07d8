package guide;

import static guide.PostTags.POST_TAGS;
import static guide.Posts.POSTS;

import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.Generated;
import dev.whimbrel.table.Many;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Timestamped;

@DbTable
public final class Tags extends Timestamped<Tag> {

    public static final Tags TAGS = new Tags();

    public final Generated<Integer> id = integer().identity().primaryKey();
    public final Required<String> name = varchar(50).unique();

    public final Many<Tag, Post> posts = many(() -> POSTS, () -> POST_TAGS.tagId, () -> POST_TAGS.postId);

    private Tags() {}
}
