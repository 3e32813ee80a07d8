package dev.whimbrel.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page that maps the examples to their tests, held against the tests of table classes and queries. */
class Seed001PageTest {

    private static final Path PAGE = Path.of("..", "docs", "seed-examples.md");
    private static final Pattern NAMED = Pattern.compile("`((?:Seed001Schema|Seed00[12]Queries)Test\\.\\w+)`");

    @Test
    void everyTestIsOnThePageAndEveryTestOnThePageIsThere() throws IOException {
        List<String> named = NAMED.matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();

        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Seed001SchemaTest.class, Seed001QueriesTest.class, Seed002QueriesTest.class)
                                .flatMap(Seed001PageTest::tests)
                                .toList());
    }

    private static Stream<String> tests(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(method -> type.getSimpleName() + "." + method.getName());
    }
}
