package dev.whimbrel.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Expressions that make no sense don't compile. */
class WrongExpressionsTest {

    private static final List<String> WRONG = List.of(
            "USERS.email.eq(5)",
            "USERS.email.eq(USERS.createdAt)",
            "USERS.email.isNull()",
            "plus(length(USERS.email), 1L)",
            "plus(USERS.email, 1)",
            "plus(USERS.createdAt, 1)",
            "sum(USERS.email)",
            "Expression<Integer> it = sum(length(USERS.email))",
            "Expression<String> it = coalesce(POSTS.content, POSTS.deletedAt)",
            "Aggregate<Long> it = sum(length(USERS.email))",
            "coalesce(USERS.email, \"none\")",
            "caseWhen(USERS.isActive.eq(true), 1).when(USERS.isActive.eq(false), \"x\")",
            "startsWith(USERS.createdAt, \"a\")",
            "dateTrunc(TimeField.DAY, USERS.email)",
            "contains(USERS.email, 5)",
            "db.select(rowNumber()).from(USERS)",
            "row(USERS.email, USERS.id).lt(\"a\", 5)",
            "USERS.email.eq(anyOf(db.select(USERS.id).from(USERS)))",
            "finds(\"cat\", USERS.email)",
            "db.from(USERS).where(USERS.email)",
            "rollup(rollup(USERS.email))",
            "cube(groupingSets(USERS.email))",
            "db.from(USERS).groupBy(count().asc())");

    @Test
    void noneOfThemCompiles(@TempDir Path folder) throws IOException {
        StringBuilder source = new StringBuilder(ExpressionsPageTest.imports()).append("class Wrong {\n");
        int first = (int) source.chars().filter(c -> c == '\n').count() + 1;
        for (int i = 0; i < WRONG.size(); i++) {
            String statement = WRONG.get(i);
            boolean declares = statement.contains(" it = ");
            source.append("void wrong" + i + "(Database db) { " + (declares ? "" : "var it = ") + statement + "; }\n");
        }
        Path file = Files.writeString(folder.resolve("Wrong.java"), source + "}\n");
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        try (var files = compiler.getStandardFileManager(found, null, null)) {
            compiler.getTask(
                            null,
                            files,
                            found,
                            List.of("-proc:none", "-d", folder.toString()),
                            null,
                            files.getJavaFileObjects(file))
                    .call();
        }

        List<String> refused = found.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .map(each -> WRONG.get((int) each.getLineNumber() - first))
                .distinct()
                .toList();
        assertThat(refused).containsExactlyInAnyOrderElementsOf(WRONG);
    }
}
