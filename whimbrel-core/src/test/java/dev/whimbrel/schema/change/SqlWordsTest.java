package dev.whimbrel.schema.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "total > 0 | total",
                "(total)::numeric > 0 | total",
                "TOTAL > 0 | total",
                "\"Total\" > 0 | Total",
                "\"a\"\"b\" > 0 | a\"b",
                "users.total > 0 | total",
                "lower(name) = 'x' | name",
                "größe > 1 | größe",
                "a$1 > 1 | a$1",
                "date > now() | date",
            })
    void findsAName(String sql, String name) {
        assertThat(SqlWords.mention(sql, name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "subtotal > 0 | total",
                "'total' = x | total",
                "'it''s total' = x | total",
                "\"Total\" > 0 | total",
                "total > 0 | Total",
                "lower(name) = 'x' | lower",
                "x::date > now() | date",
                "x -- total | total",
                "x /* total */ > 1 | total",
                "$$total$$ = x | total",
                "$a$ $$total $a$ = x | total",
                "x::\"Total\" = 1 | Total",
            })
    void isNotMisledByWhatOnlyLooksLikeIt(String sql, String name) {
        assertThat(SqlWords.mention(sql, name)).isFalse();
    }
}
