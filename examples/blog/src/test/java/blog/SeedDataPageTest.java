package blog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.query.Database;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page about made-up rows shows compiles and runs. */
class SeedDataPageTest {

    private static final Path PAGE = Path.of("..", "..", "docs", "seed-data.md");
    private static final Pattern SNIPPET = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    private static final String CLASS = """
            import static blog.db.Posts.POSTS;
            import static blog.db.Users.USERS;
            import static java.util.Map.entry;

            import blog.db.UserRole;
            import dev.whimbrel.query.Database;
            import dev.whimbrel.seed.*;
            import java.time.Instant;

            public class Snippet%d {
                public static void run(Database db) {
                    %s
                }
            }
            """;

    @Test
    void everySnippetRuns(@TempDir Path folder) throws Exception {
        List<MatchResult> snippets =
                SNIPPET.matcher(Files.readString(PAGE)).results().toList();
        assertThat(snippets).hasSize(3);
        for (int i = 0; i < snippets.size(); i++) {
            run(folder, i, snippets.get(i).group(1));
        }
    }

    private static void run(Path folder, int number, String snippet) throws Exception {
        Path source = folder.resolve("Snippet" + number + ".java");
        Files.writeString(source, CLASS.formatted(number, snippet));
        int errors = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-d",
                        folder.toString(),
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        source.toString());
        assertThat(errors).as(snippet).isZero();
        try (TestDatabase database = TestServer.create();
                URLClassLoader classes = new URLClassLoader(
                        new URL[] {folder.toUri().toURL()}, SeedDataPageTest.class.getClassLoader())) {
            Blog.migrate(database);
            classes.loadClass("Snippet" + number)
                    .getMethod("run", Database.class)
                    .invoke(null, Database.connect(database.jdbcUrl()));
        }
    }
}
