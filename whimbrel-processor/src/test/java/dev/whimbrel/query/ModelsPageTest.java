package dev.whimbrel.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.Relation;
import dev.whimbrel.table.SchemaOnServer;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page about models shows compiles and runs: its table classes first, then all statements, in one database. */
class ModelsPageTest {

    private static final Path PAGE = Path.of("..", "docs", "models.md");
    private static final Pattern SNIPPET = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern CLASS = Pattern.compile("public final class (\\w+)");
    private static final Pattern CONSTANT = Pattern.compile("public static final \\w+ (\\w+) = new");

    /** What is shown of other modules; their tests have the like. */
    private static final Pattern OF_OTHER_MODULES = Pattern.compile("@Email @NotBlank|\\bpassword\\b");

    private static final String IMPORTS = """
            import static dev.whimbrel.table.rule.Rules.*;

            import dev.whimbrel.model.*;
            import dev.whimbrel.query.*;
            import dev.whimbrel.table.*;
            import dev.whimbrel.table.expression.Condition;
            import dev.whimbrel.table.rule.*;
            import java.time.Instant;
            import java.util.ArrayList;
            import java.util.List;
            import java.util.Map;
            import java.util.TreeMap;
            import java.util.UUID;

            """;

    @Test
    void everythingOnThePageRuns(@TempDir Path folder) throws Exception {
        List<String> snippets = SNIPPET.matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1))
                .filter(snippet -> !OF_OTHER_MODULES.matcher(snippet).find())
                .toList();
        List<String> tables =
                snippets.stream().filter(each -> each.contains("@DbTable")).toList();
        List<String> statements =
                snippets.stream().filter(each -> !each.contains("@DbTable")).toList();
        assertThat(tables).isNotEmpty();
        assertThat(statements).hasSizeGreaterThan(1);

        List<Path> sources = new ArrayList<>();
        StringBuilder constants = new StringBuilder();
        for (String table : tables) {
            String name = first(CLASS, table);
            constants.append("import static page.%s.%s;\n".formatted(name, first(CONSTANT, table)));
        }
        for (String table : tables) {
            String name = first(CLASS, table);
            sources.add(write(folder, "page/" + name + ".java", "package page;\n" + constants + IMPORTS + table));
        }
        for (int i = 0; i < statements.size(); i++) {
            sources.add(write(folder, "Snippet" + i + ".java", constants + IMPORTS + program(i, statements.get(i))));
        }
        compile(folder, sources);
        run(folder, tables, statements);
    }

    private static String program(int number, String statements) {
        return """
                import page.*;

                public class Snippet%d {
                    public static void run(Database db) {
                        Instant noon = Instant.parse("2026-11-21T12:00:00Z");
                        List<NewEvent> olderRows = List.of(NewEvent.title(" ").slug("OLD").contact("?").seats(0)
                                .startsAt(noon).endsAt(noon));
                        %s
                    }
                }
                """.formatted(number, statements);
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }

    private static Path write(Path folder, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static void compile(Path folder, List<Path> sources) {
        List<String> arguments = new ArrayList<>(List.of("-proc:full", "-d", folder.toString()));
        sources.forEach(source -> arguments.add(source.toString()));
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
    }

    private static void run(Path folder, List<String> tables, List<String> statements) throws Exception {
        try (URLClassLoader classes =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, ModelsPageTest.class.getClassLoader())) {
            List<Relation<?>> relations = new ArrayList<>();
            for (String table : tables) {
                relations.add(relation(classes.loadClass("page." + first(CLASS, table))));
            }
            try (SchemaOnServer server = SchemaOnServer.of(relations.toArray(Relation<?>[]::new))) {
                Database db = Database.connect(server.database().jdbcUrl());
                for (int i = 0; i < statements.size(); i++) {
                    invoke(classes.loadClass("Snippet" + i), db, statements.get(i));
                }
            }
        }
    }

    private static Relation<?> relation(Class<?> table) throws ReflectiveOperationException {
        assertThat(table).hasAnnotation(DbTable.class);
        for (Field field : table.getFields()) {
            if (field.getType().equals(table)) {
                return (Relation<?>) field.get(null);
            }
        }
        throw new AssertionError(table + " has no constant");
    }

    private static void invoke(Class<?> snippet, Database db, String text) throws ReflectiveOperationException {
        try {
            snippet.getMethod("run", Database.class).invoke(null, db);
        } catch (InvocationTargetException e) {
            throw new AssertionError(text, e.getCause());
        }
    }
}
