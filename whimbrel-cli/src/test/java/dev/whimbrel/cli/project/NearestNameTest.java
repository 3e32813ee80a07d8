package dev.whimbrel.cli.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {

    private static final List<String> KNOWN = List.of("url", "protected", "lock_timeout", "lock_wait", "history_table");

    @Test
    void findsTyposAndSwappedLetters() {
        assertThat(NearestName.of("ulr", KNOWN)).contains("url");
        assertThat(NearestName.of("protcted", KNOWN)).contains("protected");
        assertThat(NearestName.of("history-table", KNOWN)).contains("history_table");
        assertThat(NearestName.of("lockTimeout", KNOWN)).contains("lock_timeout");
    }

    @Test
    void findsWhatWasBegunOnly() {
        assertThat(NearestName.of("history", KNOWN)).contains("history_table");
    }

    @Test
    void proposesNothingForAnythingElse() {
        assertThat(NearestName.of("qwertz", KNOWN)).isEmpty();
        assertThat(NearestName.proposal("qwertz", KNOWN)).isEmpty();
    }

    @Test
    void countsTheFewestSteps() {
        assertThat(NearestName.distance("", "abc")).isEqualTo(3);
        assertThat(NearestName.distance("abcd", "abdc")).isEqualTo(1);
        assertThat(NearestName.distance("kitten", "sitting")).isEqualTo(3);
    }
}
