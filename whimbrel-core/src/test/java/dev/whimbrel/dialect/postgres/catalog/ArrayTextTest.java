package dev.whimbrel.dialect.postgres.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArrayTextTest {

    @Test
    void elementsComeBackAsTheServerWasGivenThem() {
        List<String> elements = List.of("", "plain", "a,b", "{}", "say \"hi\"", "back\\slash", " blank ", "NULL", "ü");
        try (TestDatabase database = TestServer.create()) {
            String array = database.queryString(
                    "SELECT ARRAY['', 'plain', 'a,b', '{}', 'say \"hi\"', 'back\\slash', ' blank ', 'NULL', 'ü']::text");

            assertThat(ArrayText.elements(array)).isEqualTo(elements);
        }
    }

    @Test
    void nothingHasNoElements() {
        assertThat(ArrayText.elements(null)).isEmpty();
        assertThat(ArrayText.elements("{}")).isEmpty();
        assertThat(ArrayText.elements("{\"\"}")).containsExactly("");
    }

    @Test
    void vectorsAndArraysHoldNumbers() {
        assertThat(ArrayText.vector("3 0 -1")).containsExactly(3L, 0L, -1L);
        assertThat(ArrayText.vector("")).isEmpty();
        assertThat(ArrayText.numbers("{1,2}")).containsExactly(1L, 2L);
        assertThat(ArrayText.numbers(null)).isEmpty();
    }

    @Test
    void optionsAreSplitAtTheFirstEqualsSign() {
        assertThat(ArrayText.options("{fillfactor=70,\"a=b=c, d\"}"))
                .isEqualTo(Map.of("fillfactor", "70", "a", "b=c, d"));
    }
}
