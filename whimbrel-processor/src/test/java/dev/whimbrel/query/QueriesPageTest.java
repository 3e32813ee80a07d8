package dev.whimbrel.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the pages about queries show compiles and runs. */
class QueriesPageTest {

    private static final Path PAGES = Path.of("..", "docs");
    private static final Pattern SNIPPET = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    private static final String CLASS = """
            import static blog.PostTags.POST_TAGS;
            import static blog.Posts.POSTS;
            import static blog.Tags.TAGS;
            import static blog.Users.USERS;
            import static dev.whimbrel.query.BeforeAndAfter.before;
            import static dev.whimbrel.query.Excluded.excluded;
            import static dev.whimbrel.table.expression.Aggregates.count;
            import static dev.whimbrel.table.expression.Aggregates.max;
            import static dev.whimbrel.table.expression.Expressions.lower;

            import blog.*;
            import dev.whimbrel.WhimbrelException;
            import dev.whimbrel.query.*;
            import dev.whimbrel.table.expression.Condition;
            import dev.whimbrel.table.expression.Labelled;
            import java.time.Duration;
            import java.util.List;
            import java.util.Map;
            import java.util.Optional;
            import java.util.Set;
            import java.util.UUID;
            import java.util.concurrent.CompletableFuture;
            import java.util.stream.IntStream;
            import org.dataloader.DataLoader;
            import org.dataloader.DataLoaderFactory;
            import org.slf4j.LoggerFactory;

            public class Snippet%d {
                public static void run(Database db) {
                    String hash = "a hash";
                    %s
                }
            }
            """;

    @ParameterizedTest
    @CsvSource({"queries.md, 15", "relations.md, 9"})
    void everyStatementOfThePageRuns(String page, int atLeast, @TempDir Path folder) throws Exception {
        List<String> snippets = snippets(PAGES.resolve(page));
        assertThat(snippets).hasSizeGreaterThan(atLeast);
        for (int i = 0; i < snippets.size(); i++) {
            run(folder, i, snippets.get(i));
        }
    }

    private static List<String> snippets(Path file) throws IOException {
        String page = Files.readString(file);
        // The first snippet makes the database that the others are given.
        return SNIPPET.matcher(page.replace("Database db = Database.of(dataSource);", ""))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static void run(Path folder, int number, String snippet) throws Exception {
        Path source = folder.resolve("Snippet" + number + ".java");
        Files.writeString(source, CLASS.formatted(number, snippet));
        int result = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-d", folder.toString(), source.toString());
        assertThat(result).as(snippet).isZero();

        try (BlogDatabase blog = new BlogDatabase();
                URLClassLoader classes = new URLClassLoader(
                        new URL[] {folder.toUri().toURL()}, QueriesPageTest.class.getClassLoader())) {
            classes.loadClass("Snippet" + number)
                    .getMethod("run", Database.class)
                    .invoke(null, blog.db);
        } catch (InvocationTargetException e) {
            throw new AssertionError(snippet, e.getCause());
        }
    }
}
