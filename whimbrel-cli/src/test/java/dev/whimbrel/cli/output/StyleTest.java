package dev.whimbrel.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class StyleTest {

    @Test
    void coloursAreForTerminalsThatWantThem() {
        assertThat(Style.of(true, Map.of()).colours()).isTrue();
        assertThat(Style.of(false, Map.of()).colours()).isFalse();
        assertThat(Style.of(true, Map.of("NO_COLOR", "1")).colours()).isFalse();
        assertThat(Style.of(true, Map.of("NO_COLOR", "")).colours()).isTrue();
        assertThat(Style.of(true, Map.of("TERM", "dumb")).colours()).isFalse();
    }

    @Test
    void theLocaleSaysWhetherTheTerminalShowsMoreThanAscii() {
        assertThat(Style.of(true, Map.of("LANG", "de_DE.UTF-8")).unicode()).isTrue();
        assertThat(Style.of(true, Map.of("LANG", "en_US.utf8")).unicode()).isTrue();
        assertThat(Style.of(true, Map.of("LANG", "de_DE.UTF-8", "LC_ALL", "C")).unicode())
                .isFalse();
        assertThat(Style.of(true, Map.of()).unicode()).isFalse();
    }
}
