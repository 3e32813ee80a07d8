package dev.whimbrel.dialect.postgres.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParenthesesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a > 0           | a > 0",
                "(a > 0)         | a > 0",
                "((a > 0))       | a > 0",
                "(a) + (b)       | (a) + (b)",
                "((a) + (b))     | (a) + (b)",
                "(a <> ')')      | a <> ')'",
                "(a <> ''')(')   | a <> ''')('",
                "(\"x)\" > 0)    | \"x)\" > 0",
                "(a)::text       | (a)::text",
                "(               | (",
                "``              | ``",
            })
    void onlyThoseAroundAllAreTakenOff(String expression, String stripped) {
        assertThat(Parentheses.stripOuter(expression)).isEqualTo(stripped);
    }
}
