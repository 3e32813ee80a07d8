package dev.whimbrel.cli.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;

class DatabaseUrlPropertyTest {

    /** All that a name or a password may hold: everything but NUL. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withCharRange('\u0001', '\u017f')
                .withCharRange('\u4e00', '\u4e20')
                .ofMinLength(1)
                .ofMaxLength(20);
    }

    @Property(tries = 300)
    void whatIsWrittenForOtherProgramsIsReadAgain(
            @ForAll("texts") String user, @ForAll("texts") String password, @ForAll("texts") String database) {
        ServerUrl url = new ServerUrl("db:5432", database, Map.of("user", user, "password", password));

        assertThat(DatabaseUrl.parse(url.withPassword(), "--url", Map.of())).isEqualTo(url);
    }

    @Property(tries = 100)
    void thePasswordIsNeverShown(@ForAll @StringLength(min = 8, max = 20) @AlphaChars String password) {
        ServerUrl url = new ServerUrl("h:1", "d", Map.of("user", "u", "password", password));

        assertThat(url.shown() + url + url.jdbcUrl()).doesNotContain(password);
    }
}
