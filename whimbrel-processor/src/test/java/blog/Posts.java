package blog;

import static blog.PostTags.POST_TAGS;
import static blog.Tags.TAGS;
import static blog.Users.USERS;
import static dev.whimbrel.schema.ReferentialAction.CASCADE;

import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.Defaulted;
import dev.whimbrel.table.Many;
import dev.whimbrel.table.Nullable;
import dev.whimbrel.table.One;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Table;
import java.time.Instant;
import java.util.UUID;

@DbTable
public final class Posts extends Table<Post> {

    public static final Posts POSTS = new Posts();

    public final Defaulted<UUID> id = uuid().primaryKey().defaultRandom();
    public final Required<String> title = varchar(255);
    public final Nullable<String> content = text().nullable();
    public final Required<UUID> authorId = uuid().references(() -> USERS.id, key -> key.onDelete(CASCADE));
    public final Defaulted<Instant> createdAt = timestamptz().defaultNow();
    public final Nullable<Instant> deletedAt = timestamptz().nullable();

    public final One<Post, User> author = one(() -> USERS, authorId);
    public final Many<Post, Tag> tags = many(() -> TAGS, () -> POST_TAGS.postId, () -> POST_TAGS.tagId);

    {
        index(authorId, createdAt.desc()).where(deletedAt.isNull());
        softDelete(deletedAt);
    }

    private Posts() {}
}
