package patterns;

import static patterns.PostTags.POST_TAGS;
import static patterns.Tags.TAGS;
import static patterns.Users.USERS;

import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.Defaulted;
import dev.whimbrel.table.Many;
import dev.whimbrel.table.One;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Timestamped;
import java.util.UUID;

@DbTable
public final class Posts extends Timestamped<Post> {

    public static final Posts POSTS = new Posts();

    public final Defaulted<UUID> id = uuid().primaryKey().defaultRandom();
    public final Required<UUID> userId = uuid().references(() -> USERS.id);
    public final Required<String> title = text();

    public final One<Post, User> author = one(() -> USERS, userId);
    public final Many<Post, Tag> tags = many(() -> TAGS, () -> POST_TAGS.postId, () -> POST_TAGS.tagId);

    private Posts() {}
}
