package dev.whimbrel.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTextTest {

    @Test
    void controlCharactersAreWrittenOut() {
        assertThat(TerminalText.of("a\u001b[31mb\u001b]0;title\u0007\r\u009b2J\u202egnp", false))
                .isEqualTo("a\\u001b[31mb\\u001b]0;title\\u0007\\u000d\\u009b2J\\u202egnp");
    }

    @Test
    void linesTabsAndLettersOfAllLanguagesStay() {
        String text = "größe\t日本語 ✓\nsecond line";

        assertThat(TerminalText.of(text, true)).isEqualTo(text);
    }

    @Test
    void ownColoursStay() {
        String text = Style.of(true, Map.of("LANG", "C.UTF-8")).bad("Error");

        assertThat(TerminalText.of(text, true)).isEqualTo(text);
        assertThat(TerminalText.of("\u001b[8mhidden", true)).isEqualTo("\\u001b[8mhidden");
    }
}
