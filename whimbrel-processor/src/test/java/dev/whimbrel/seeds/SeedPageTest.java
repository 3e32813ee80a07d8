package dev.whimbrel.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

class SeedPageTest {

    private static final Path PAGE = Path.of("..", "docs", "seed-examples.md");
    private static final Pattern NAMED = Pattern.compile("`(\\w+Test)\\.(\\w+)`");
    private static final List<Class<?>> CLASSES = List.of(
            Seed000ModelsTest.class,
            Seed000AssociationsTest.class,
            Seed000ScopesTest.class,
            Seed000HooksTest.class,
            Seed000SoftDeleteTest.class,
            Seed000AuditTest.class,
            Seed001SchemaTest.class,
            Seed001QueriesTest.class,
            Seed002QueriesTest.class,
            Seed002ModelsTest.class,
            SequelizeTrapsTest.class,
            SequelizeTrapsReadsTest.class,
            SequelizeTrapsWritesTest.class,
            SequelizeTrapsSchemaTest.class);

    private static List<MatchResult> named() throws IOException {
        return NAMED.matcher(Files.readString(PAGE)).results().toList();
    }

    @Test
    void everyTestOfTheseClassesIsOnThePage() throws IOException {
        assertThat(named().stream().map(found -> found.group(1) + "." + found.group(2)))
                .containsAll(CLASSES.stream().flatMap(SeedPageTest::tests).toList());
    }

    @Test
    void everyTestOnThePageIsThere() throws IOException {
        Map<String, String> sources = new HashMap<>();
        for (String module : List.of("whimbrel-core", "whimbrel-processor", "whimbrel-cli")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "test", "java"))) {
                for (Path file : files.filter(each -> each.toString().endsWith("Test.java"))
                        .toList()) {
                    String name = file.getFileName().toString().replace(".java", "");
                    sources.merge(name, Files.readString(file), String::concat);
                }
            }
        }
        assertThat(named())
                .isNotEmpty()
                .allSatisfy(found -> assertThat(sources.getOrDefault(found.group(1), ""))
                        .as(found.group())
                        .contains("void " + found.group(2) + "("));
    }

    @Test
    void everyClassOfExamplesIsHeldAgainstThePage() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/java/dev/whimbrel/seeds"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.matches("(Seed\\d|Sequelize).*Test\\.java")))
                    .containsExactlyInAnyOrderElementsOf(CLASSES.stream()
                            .map(type -> type.getSimpleName() + ".java")
                            .toList());
        }
    }

    private static Stream<String> tests(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method ->
                        method.isAnnotationPresent(Test.class) || method.isAnnotationPresent(ParameterizedTest.class))
                .map(method -> type.getSimpleName() + "." + method.getName());
    }
}
