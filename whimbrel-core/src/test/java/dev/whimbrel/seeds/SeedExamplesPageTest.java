package dev.whimbrel.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page that maps the examples to their tests, held against the tests; those of seed 001 are in another module. */
class SeedExamplesPageTest {

    private static final Path PAGE = Path.of("..", "docs", "seed-examples.md");
    private static final Pattern TEST = Pattern.compile("`(Seed(?!001|00[02](?!Test))\\w+Test\\.\\w+)`");
    private static final List<Class<?>> CLASSES = List.of(
            Seed000Test.class,
            Seed002Test.class,
            Seed003TablesTest.class,
            Seed003ColumnsTest.class,
            Seed003IndexesTest.class,
            Seed003ConstraintsTest.class,
            Seed003DataTest.class,
            Seed003EnumsTest.class,
            Seed003PromisesTest.class,
            Seed004Test.class);

    @Test
    void everyTestIsOnThePageAndEveryTestOnThePageIsThere() throws IOException {
        List<String> named = TEST.matcher(Files.readString(PAGE))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();

        assertThat(new TreeSet<>(named)).isEqualTo(tests());
    }

    @Test
    void everyClassOfExamplesIsHeldAgainstThePage() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/java/dev/whimbrel/seeds"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.matches("Seed\\d.*\\.java")))
                    .containsExactlyInAnyOrderElementsOf(CLASSES.stream()
                            .map(type -> type.getSimpleName() + ".java")
                            .toList());
        }
    }

    private static Set<String> tests() {
        Set<String> tests = new TreeSet<>();
        for (Class<?> type : CLASSES) {
            Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(Test.class))
                    .forEach(method -> tests.add(type.getSimpleName() + "." + method.getName()));
        }
        return tests;
    }
}
