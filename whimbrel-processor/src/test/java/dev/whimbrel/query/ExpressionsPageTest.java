package dev.whimbrel.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page about expressions shows compiles, and it names classes that are there. */
class ExpressionsPageTest {

    private static final Path PAGE = Path.of("..", "docs", "queries-expressions.md");
    private static final Pattern SNIPPET = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final List<String> STATICS = List.of(
            "Expressions",
            "TextFunctions",
            "TextConditions",
            "Arithmetic",
            "NumberFunctions",
            "TimeFunctions",
            "ArrayFunctions",
            "Quantified",
            "JsonFunctions",
            "RangeFunctions",
            "SearchFunctions",
            "Aggregates",
            "GroupingSets",
            "Windows",
            "FrameEnd",
            "RowOfTwo");

    /** What a program that uses all kinds of functions imports. */
    static String imports() {
        StringBuilder source = new StringBuilder("""
                import static blog.Posts.POSTS;
                import static blog.Users.USERS;
                import static dev.whimbrel.query.Exists.*;
                """);
        STATICS.forEach(name -> source.append("import static dev.whimbrel.table.expression." + name + ".*;\n"));
        return source.append("""
                import dev.whimbrel.query.*;
                import dev.whimbrel.table.expression.*;
                import dev.whimbrel.table.type.*;
                import java.time.*;

                """).toString();
    }

    @Test
    void everySnippetCompiles(@TempDir Path folder) throws IOException {
        StringBuilder source = new StringBuilder(imports()).append("class Snippets {\n");
        List<String> snippets = SNIPPET.matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1))
                .toList();
        for (int i = 0; i < snippets.size(); i++) {
            source.append("void snippet" + i + "(Database db) {\n" + snippets.get(i) + "}\n");
        }
        Path file = Files.writeString(folder.resolve("Snippets.java"), source + "}\n");

        int result = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-d", folder.toString(), file.toString());

        assertThat(snippets).hasSizeGreaterThan(6);
        assertThat(result).isZero();
    }

    @Test
    void everyClassOfFunctionsIsOnThePage() throws IOException {
        String table = Files.readString(PAGE)
                .lines()
                .filter(line -> line.startsWith("| `"))
                .collect(Collectors.joining());

        assertThat(Stream.concat(STATICS.stream(), Stream.of("Exists")))
                .allMatch(name -> table.contains("`" + name + "`"));
    }
}
