package dev.whimbrel.table.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows within one value. */
class NestedRowsTest {

    @Test
    void textsNullsAndRowsWithinRows() {
        assertThat(NestedRows.parse("[[\"a\", null, [[\"b\",\"\"]], []], \n []]"))
                .isEqualTo(List.of(Arrays.asList("a", null, List.of(List.of("b", "")), List.of()), List.of()));
    }

    @Test
    void textsWithEscapesAnywhere() {
        assertThat(NestedRows.parse("[[\"\\\"\",\"a\\\\\",\"\\\\b\\nc\\\"d\\te\",\"\\u00e9\\u0001f\",\"\\\\\\\"\"]]"))
                .isEqualTo(List.of(List.of("\"", "a\\", "\\b\nc\"d\te", "é\u0001f", "\\\"")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[",
                "[[\"a",
                "[[\"a\\",
                "[[\"a\\\"",
                "[[\"\\u00",
                "[[1]]",
                "{}",
                "[[\"a\"]",
                "[[]]x",
                "\"a\""
            })
    void anythingElseIsRefused(String json) {
        assertThatThrownBy(() -> NestedRows.parse(json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("No rows as JSON");
    }
}
