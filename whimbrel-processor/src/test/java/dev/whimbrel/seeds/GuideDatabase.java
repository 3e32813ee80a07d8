package dev.whimbrel.seeds;

import static guide.Comments.COMMENTS;
import static guide.PostTags.POST_TAGS;
import static guide.Posts.POSTS;
import static guide.Tags.TAGS;
import static guide.Users.USERS;

import dev.whimbrel.query.Database;
import dev.whimbrel.query.QueryEvent;
import dev.whimbrel.table.SchemaOnServer;
import guide.NewPost;
import guide.NewUser;
import guide.Post;
import guide.User;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** A database with the tables of the guide's models, and the statements that were run in it. */
final class GuideDatabase implements AutoCloseable {

    private final SchemaOnServer server = SchemaOnServer.of(USERS, POSTS, COMMENTS, TAGS, POST_TAGS);
    private final List<QueryEvent> events = new CopyOnWriteArrayList<>();
    final Database db = Database.connect(server.database().jdbcUrl()).listener(events::add);

    /** Empties all tables. */
    void empty() {
        server.execute("TRUNCATE users, posts, comments, tags, post_tags, audit_logs RESTART IDENTITY");
        events.clear();
    }

    User user(String firstName) {
        return db.insert(newUser(firstName)).returning().fetchOne();
    }

    static NewUser newUser(String firstName) {
        return NewUser.email(firstName.toLowerCase(Locale.ROOT) + "@example.com")
                .passwordHash("secret of " + firstName)
                .firstName(firstName)
                .lastName("Doe");
    }

    Post post(User author, String title) {
        return db.insert(newPost(author, title)).returning().fetchOne();
    }

    static NewPost newPost(User author, String title) {
        return NewPost.title(title).slug(title.toLowerCase(Locale.ROOT)).authorId(author.id());
    }

    void execute(String sql) {
        server.execute(sql);
    }

    /** Asked without any code of the project. */
    String value(String sql) {
        return server.database().queryString(sql);
    }

    /** Asked without any code of the project. */
    List<String> values(String sql) {
        return server.database().queryStrings(sql);
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
