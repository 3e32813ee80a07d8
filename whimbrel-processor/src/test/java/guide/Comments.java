package guide;

import static dev.whimbrel.schema.ReferentialAction.CASCADE;
import static guide.Posts.POSTS;
import static guide.Users.USERS;

import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.Generated;
import dev.whimbrel.table.One;
import dev.whimbrel.table.Required;
import dev.whimbrel.table.Timestamped;

@DbTable
public final class Comments extends Timestamped<Comment> {

    public static final Comments COMMENTS = new Comments();

    public final Generated<Integer> id = integer().identity().primaryKey();
    public final Required<Integer> postId = integer().references(() -> POSTS.id, key -> key.onDelete(CASCADE));
    public final Required<Integer> authorId = integer().references(() -> USERS.id);
    public final Required<String> body = text();

    public final One<Comment, Post> post = one(() -> POSTS, postId);
    public final One<Comment, User> author = one(() -> USERS, authorId);

    private Comments() {}
}
