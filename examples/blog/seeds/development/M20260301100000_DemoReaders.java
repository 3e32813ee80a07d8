import dev.whimbrel.migrate.Migration;
import dev.whimbrel.migrate.SchemaBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Readers, posts and comments to play with. All of it is made from fixed names, so that every developer has the same rows under
 * the same keys, and what is there already stays as it is.
 */
public final class M20260301100000_DemoReaders implements Migration {

    private static final List<String> NAMES = List.of("Ada", "Bertrand", "Chiara", "Dmitri", "Esther", "Farid");
    private static final List<String> TOPICS = List.of("Locks", "Indexes", "Vacuum", "Snapshots");

    @Override
    public void up(SchemaBuilder db) {
        db.insert("users", NAMES.stream().map(M20260301100000_DemoReaders::user).toList())
                .onConflictDoNothing();
        db.insert(
                        "user_profiles",
                        NAMES.stream()
                                .map(name -> Map.of("user_id", id(name), "bio", name + " reads about databases."))
                                .toList())
                .onConflictDoNothing();
        db.insert(
                        "posts",
                        IntStream.range(0, TOPICS.size())
                                .mapToObj(M20260301100000_DemoReaders::post)
                                .toList())
                .onConflictDoNothing();
        // A comment has no key of its own to meet itself by, so its words are compared.
        db.sql("""
                INSERT INTO comments (post_id, author_id, body)
                SELECT posts.id, users.id, format('%s thinks: %s', users.display_name, lower(posts.title))
                FROM posts CROSS JOIN users
                WHERE posts.slug LIKE 'demo-%' AND users.email LIKE '%@readers.example'
                  AND NOT EXISTS (
                      SELECT FROM comments
                      WHERE comments.post_id = posts.id AND comments.author_id = users.id
                        AND comments.body = format('%s thinks: %s', users.display_name, lower(posts.title)))
                """);
    }

    @Override
    public void down(SchemaBuilder db) {
        db.delete("posts").where("slug LIKE 'demo-%'");
        db.delete("users").where("email LIKE '%@readers.example'");
    }

    private static Map<String, Object> user(String name) {
        return Map.of(
                "id",
                id(name),
                "email",
                name.toLowerCase(Locale.ROOT) + "@readers.example",
                "password_hash",
                "!",
                "display_name",
                name,
                "status",
                "active");
    }

    private static Map<String, Object> post(int number) {
        String topic = TOPICS.get(number);
        return Map.of(
                "author_id",
                id(NAMES.get(number % NAMES.size())),
                "title",
                topic + " in practice",
                "slug",
                "demo-" + topic.toLowerCase(Locale.ROOT),
                "body",
                "What " + NAMES.get(number % NAMES.size()) + " found out about " + topic + ".",
                "status",
                "published",
                "published_at",
                Instant.parse("2026-01-01T08:00:00Z").plus(Duration.ofDays(number)));
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("reader " + name).getBytes(StandardCharsets.UTF_8));
    }
}
