package dev.whimbrel.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PartsDigestTest {

    private record Part(@Nullable Object one, @Nullable Object other) {}

    private static String digest(Object value) {
        return new PartsDigest().of(value);
    }

    @Test
    void equalValuesHaveOneFingerprint() {
        PartsDigest digest = new PartsDigest();

        assertThat(digest.of(new Part(List.of("a"), 1))).isEqualTo(digest.of(new Part(Arrays.asList("a"), 1)));
        assertThat(digest.of(new TreeMap<>(Map.of("a", 1)))).isEqualTo(digest(new TreeMap<>(Map.of("a", 1))));
    }

    @Test
    void whatOnlyReadsAlikeHasOthers() {
        assertThat(digest(new Part(null, 1))).isNotEqualTo(digest(new Part("null", 1)));
        assertThat(digest(new Part("1", 1))).isNotEqualTo(digest(new Part(1, "1")));
        assertThat(digest(List.of("a, b"))).isNotEqualTo(digest(List.of("a", "b")));
        assertThat(digest(List.of(List.of("a"), "b"))).isNotEqualTo(digest(List.of(List.of("a", "b"))));
    }
}
