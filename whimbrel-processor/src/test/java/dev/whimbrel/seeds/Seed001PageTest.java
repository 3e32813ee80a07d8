package dev.whimbrel.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page that maps the examples to their tests, held against the tests of seed 001. */
class Seed001PageTest {

    private static final Path PAGE = Path.of("..", "docs", "seed-examples.md");
    private static final Pattern NAMED = Pattern.compile("`Seed001SchemaTest\\.(\\w+)`");

    @Test
    void everyTestIsOnThePageAndEveryTestOnThePageIsThere() throws IOException {
        List<String> named = NAMED.matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();

        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Seed001SchemaTest.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(Test.class))
                        .map(method -> method.getName())
                        .toList());
    }
}
