package dev.whimbrel.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page about table classes says, held against the code. */
class TableClassesPageTest {

    private static final Path PAGE = Path.of("..", "docs", "table-classes.md");
    private static final Pattern CODE = Pattern.compile("\\| (WB-C\\d+) \\|");
    private static final Pattern FACTORY = Pattern.compile("`(\\w+)\\(");

    @Test
    void everyConventionIsOnThePage() throws IOException {
        assertThat(found(CODE, Files.readString(PAGE)))
                .containsExactlyElementsOf(
                        Arrays.stream(Convention.values()).map(Convention::code).toList());
    }

    @Test
    void everyTypeOfColumnIsOnThePage() throws IOException {
        String page = Files.readString(PAGE);
        String types = page.substring(page.indexOf("## Types"), page.indexOf("## What can be said"));
        List<String> factories = Stream.of(
                        NumberColumns.class,
                        TextColumns.class,
                        TimeColumns.class,
                        OtherColumns.class,
                        ColumnFactory.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.getReturnType().equals(Required.class))
                .map(method -> method.getName())
                .distinct()
                .filter(name -> !name.equals("decimal"))
                .toList();

        assertThat(found(FACTORY, types.replace(", ", "`, `").replace("``", "`")))
                .containsAll(factories);
    }

    @Test
    void theTableOfThePageCompiles(@TempDir Path folder) throws IOException {
        String page = Files.readString(PAGE);
        String table = page.substring(page.indexOf("@DbTable"), page.indexOf("```", page.indexOf("@DbTable")));
        Path source = folder.resolve("Posts.java");
        Files.writeString(source, """
                import static blog.Users.USERS;
                import static dev.whimbrel.schema.ReferentialAction.CASCADE;

                import dev.whimbrel.table.*;
                import java.time.Instant;
                import java.util.UUID;

                """ + table);

        int result = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:full", "-d", folder.toString(), source.toString());

        assertThat(result).isZero();
        assertThat(folder.resolve("NewPost.class")).exists();
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
