package dev.whimbrel.table.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {

    private static final String BIRD = "\uD83D\uDC26";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann@example.org",
                "ann.smith+news@mail.example.co.uk",
                "o'neil_{x}@example.org",
                "1@2.de",
                "\u00fcml\u00e4ut@b\u00fccher.example",
                "\u0928\u092e\u0938\u094d\u0924\u0947@\u0909\u0926\u093e\u0939\u0930\u0923.\u092d\u093e\u0930\u0924",
                "a@xn--bcher-kva.example"
            })
    void addressesAsPeopleHaveThemAreAddresses(String address) {
        assertThat(Rules.email().accepts(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "@",
                "@example.org",
                "ann@",
                "ann@localhost",
                "ann@.org",
                "ann@example.",
                "ann@example..org",
                ".ann@example.org",
                "ann.@example.org",
                "a..b@example.org",
                "a b@example.org",
                "ann@exa mple.org",
                "ann@-example.org",
                "ann@example-.org",
                "ann@exam_ple.org",
                "ann@example.org\n",
                "ann@example.org, b@x.org",
                "<ann@example.org>",
                "ann@@example.org",
                "a\u0000b@example.org",
                "ann@example.org\r\nBcc: all@example.org"
            })
    void whatCannotBeReachedIsNoAddress(String address) {
        assertThat(Rules.email().accepts(address)).isFalse();
    }

    @Test
    void addressesThatNoMailCarriesAreTooLong() {
        String domain = "x".repeat(63) + "." + "y".repeat(63) + "." + "z".repeat(57) + ".org";

        assertThat(Rules.email().accepts("a".repeat(64) + "@" + domain)).isTrue();
        assertThat(Rules.email().accepts("a".repeat(64) + "@" + domain + "a")).isFalse();
        assertThat(Rules.email().accepts("a".repeat(65) + "@example.org")).isFalse();
        assertThat(Rules.email().accepts("a@" + "x".repeat(64) + ".org")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org",
                "HTTPS://example.org:8443/a/b?c=d#e",
                "http://localhost/",
                "http://192.168.0.1",
                "http://[::1]:80/",
                "https://example.org/%C3%BC"
            })
    void absoluteAddressesOfTheWebAreUrls(String url) {
        assertThat(Rules.url().accepts(url)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "example.org", "//example.org", "javascript:alert(1)", "mailto:ann@example.org",
                        "ftp://example.org",
                "http://", "http:///path", "https:example.org", "http://a b.org", "http://example.org/\n",
                        "http://x.org:99999/",
                " http://example.org"
            })
    void whatNoBrowserWouldOpenIsNoUrl(String url) {
        assertThat(Rules.url().accepts(url)).isFalse();
    }

    @Test
    void otherSchemesHaveToBeNamed() {
        assertThat(Rules.url("ftp", "sftp").accepts("sftp://example.org/x")).isTrue();
        assertThat(Rules.url("ftp", "sftp").accepts("http://example.org")).isFalse();
        assertThat(Rules.url("ftp", "sftp").message()).isEqualTo("must be a URL that begins with ftp:// or sftp://");
    }

    static Stream<Rule<String>> rulesOfText() {
        return Stream.of(Rules.email(), Rules.url(), Rules.notBlank());
    }

    @ParameterizedTest
    @MethodSource("rulesOfText")
    void noTextTakesLong(Rule<String> rule) {
        for (String part : List.of("a", ".", "@", "a.", "a@", "-", " ", "http://a.", "[", "%", BIRD)) {
            String text = "http://" + part.repeat(1_000_000 / part.length()) + "@";
            Assertions.assertTimeout(Duration.ofSeconds(2), () -> rule.accepts(text));
        }
    }

    @Test
    void lengthsCountCharactersAsTheDatabaseDoes() {
        assertThat(Rules.length(2, 3).accepts(BIRD)).isFalse();
        assertThat(Rules.length(2, 3).accepts(BIRD.repeat(3))).isTrue();
        assertThat(Rules.length(2, 3).accepts(BIRD.repeat(4))).isFalse();
        assertThat(Rules.minLength(2).accepts("a")).isFalse();
        assertThat(Rules.minLength(2).accepts("ab")).isTrue();
        assertThat(Rules.maxLength(2).accepts("ab")).isTrue();
        assertThat(Rules.maxLength(2).accepts("abc")).isFalse();
    }

    @Test
    void blankIsMoreThanEmpty() {
        assertThat(Rules.notBlank().accepts(" \t\n\u2003")).isFalse();
        assertThat(Rules.notBlank().accepts(" a ")).isTrue();
        assertThat(Rules.notEmpty().accepts(" ")).isTrue();
        assertThat(Rules.notEmpty().accepts("")).isFalse();
    }

    @Test
    void patternsHaveToMatchTheWholeText() {
        Rule<CharSequence> rule = Rules.pattern("[a-z]+");

        assertThat(rule.accepts("abc")).isTrue();
        assertThat(rule.accepts("abc1")).isFalse();
        assertThat(rule.accepts("abc\n")).isFalse();
        assertThat(rule).hasToString("pattern: must match [a-z]+");
        assertThat(rule.because("must be lower case")).hasToString("pattern: must be lower case");
        assertThat(Rules.alphanumeric().accepts("aB9")).isTrue();
        assertThat(Rules.alphanumeric().accepts("a-9")).isFalse();
        assertThat(Rules.alphanumeric().accepts("\u00e4")).isFalse();
    }

    @Test
    void boundsHoldForNumbersOfAllTypes() {
        Rule<Number> rule = Rules.between(1, 3);
        List<Number> inside = List.of(1, 3L, (short) 2, (byte) 2, 1.5, 2.5f, new BigDecimal("3.00"), BigInteger.TWO);
        List<Number> outside = List.of(
                0, 4L, 0.999, 3.001f, new BigDecimal("3.01"), BigInteger.TEN.pow(30), Double.NaN, Float.NaN, -1e300);

        assertThat(inside).allMatch(rule::accepts);
        assertThat(outside).noneMatch(rule::accepts);
        assertThat(Rules.min(2).accepts(2)).isTrue();
        assertThat(Rules.min(2).accepts(1.9)).isFalse();
        assertThat(Rules.max(2).accepts(2L)).isTrue();
        assertThat(Rules.max(2).accepts(new BigDecimal("2.0001"))).isFalse();
        assertThat(Rules.positive().accepts(new BigDecimal("0.01"))).isTrue();
        assertThat(Rules.positive().accepts(0)).isFalse();
        assertThat(Rules.positive().accepts(Double.NaN)).isFalse();
    }

    @Test
    void boundsHoldForAllThatCanBeCompared() {
        LocalDate day = LocalDate.of(2026, 11, 21);

        assertThat(Rules.min(day).accepts(day)).isTrue();
        assertThat(Rules.min(day).accepts(day.minusDays(1))).isFalse();
        assertThat(Rules.max(day).accepts(day)).isTrue();
        assertThat(Rules.max(day).accepts(day.plusDays(1))).isFalse();
        assertThat(Rules.between(new BigDecimal("0.5"), BigDecimal.ONE).accepts(new BigDecimal("0.50")))
                .isTrue();
        assertThat(Rules.between("b", "d").accepts("e")).isFalse();
    }

    @Test
    void choicesAreNamedInTheMessage() {
        assertThat(Rules.oneOf("a", "b").accepts("a")).isTrue();
        assertThat(Rules.oneOf("a", "b").accepts("c")).isFalse();
        assertThat(Rules.oneOf("a", "b").message()).isEqualTo("must be one of a, b");
        assertThat(Rules.noneOf("a", "b").accepts("c")).isTrue();
        assertThat(Rules.noneOf("a", "b").accepts("b")).isFalse();
        assertThat(Rules.size(1, 2).accepts(Set.of())).isFalse();
        assertThat(Rules.size(1, 2).accepts(List.of(1, 2))).isTrue();
        assertThat(Rules.must("be even", (Integer n) -> n % 2 == 0).message()).isEqualTo("must be even");
        assertThatThrownBy(() -> Rules.pattern("(")).isInstanceOf(java.util.regex.PatternSyntaxException.class);
    }
}
