package dev.whimbrel.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "at postgres://ann:pw@db/shop! | at postgres://ann:***@db/shop!",
                "at postgres://ann:p@w@db/shop | at postgres://ann:***@db/shop",
                "jdbc:postgresql://db/shop?user=ann&password=pw&x=1 | jdbc:postgresql://db/shop?user=ann&password=***&x=1",
                "PASSWORD=pw | PASSWORD=***",
                "postgres://ann@db:5432/shop | postgres://ann@db:5432/shop",
                "https://host:80/a@b | https://host:80/a@b",
                "nothing to hide: a@b | nothing to hide: a@b",
            })
    void passwordsInAddressesAreHidden(String text, String hidden) {
        assertThat(new Secrets().hide(text)).isEqualTo(hidden);
    }

    @Test
    void knownPasswordsAreHiddenEverywhereAlsoEncoded() {
        Secrets secrets = new Secrets();
        secrets.add("s@cret ü");

        assertThat(secrets.hide("s@cret ü, s%40cret%20%C3%BC, s%40cret+%C3%BC")).isEqualTo("***, ***, ***");
    }

    @Test
    void veryShortPasswordsWouldHideOrdinaryWords() {
        Secrets secrets = new Secrets();
        secrets.add("a");

        assertThat(secrets.hide("a table")).isEqualTo("a table");
    }
}
