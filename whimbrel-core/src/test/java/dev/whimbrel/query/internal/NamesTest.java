package dev.whimbrel.query.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.dialect.postgres.PostgresDialect;
import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void namesThatAProgramMakesUpAreNotKeptWithoutEnd() {
        Names names = new Names(new PostgresDialect().renderer("public"));
        for (int i = 0; i < 20_000; i++) {
            assertThat(names.identifier("Alias " + i)).isEqualTo("\"Alias " + i + "\"");
        }

        assertThat(names.size()).isEqualTo(10_000);
        assertThat(names.identifier("Alias 0")).isSameAs(names.identifier("Alias 0"));
    }
}
