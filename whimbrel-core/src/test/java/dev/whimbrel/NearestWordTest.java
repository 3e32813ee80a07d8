package dev.whimbrel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestWordTest {

    private static final List<String> KNOWN = List.of("transaction", "lock_timeout", "up", "down");

    @Test
    void proposesTheWordThatIsFewestSlipsAway() {
        assertThat(NearestWord.of("dwon", KNOWN)).contains("down");
        assertThat(NearestWord.of("tranaction", KNOWN)).contains("transaction");
        assertThat(NearestWord.of("LockTimeout", KNOWN)).contains("lock_timeout");
    }

    @Test
    void proposesNothingForAnotherWord() {
        assertThat(NearestWord.of("sideways", KNOWN)).isEmpty();
        assertThat(NearestWord.of("", KNOWN)).isEmpty();
    }

    @Test
    void asksInASentence() {
        assertThat(NearestWord.question("dwon", KNOWN)).isEqualTo(" Did you mean down?");
        assertThat(NearestWord.question("sideways", KNOWN)).isEmpty();
    }
}
