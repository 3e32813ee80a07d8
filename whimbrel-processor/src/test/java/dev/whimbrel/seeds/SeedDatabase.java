package dev.whimbrel.seeds;

import static blog.PostTags.POST_TAGS;
import static blog.Posts.POSTS;
import static blog.Tags.TAGS;
import static blog.Users.USERS;
import static dev.whimbrel.seeds.UserPermissions.USER_PERMISSIONS;

import blog.NewPost;
import blog.NewUser;
import blog.Post;
import blog.User;
import dev.whimbrel.query.Database;
import dev.whimbrel.query.QueryEvent;
import dev.whimbrel.table.SchemaOnServer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An empty database with the tables that the documents query, and the statements that were run in it. */
final class SeedDatabase implements AutoCloseable {

    private final SchemaOnServer server = SchemaOnServer.of(USERS, POSTS, TAGS, POST_TAGS, USER_PERMISSIONS);
    private final List<QueryEvent> events = new CopyOnWriteArrayList<>();
    final Database db = Database.connect(server.database().jdbcUrl()).listener(events::add);

    User user(String firstName) {
        return db.insert(newUser(firstName)).returning().fetchOne();
    }

    static NewUser newUser(String firstName) {
        return NewUser.email(firstName.toLowerCase(java.util.Locale.ROOT) + "@example.com")
                .passwordHash("x")
                .firstName(firstName)
                .lastName("Doe");
    }

    Post post(User author, String title) {
        return db.insert(NewPost.title(title).authorId(author.id())).returning().fetchOne();
    }

    void execute(String sql) {
        server.execute(sql);
    }

    /** The statements so far, which are forgotten. */
    List<String> statements() {
        List<String> statements = events.stream().map(QueryEvent::sql).toList();
        events.clear();
        return statements;
    }

    @Override
    public void close() {
        server.close();
    }
}
