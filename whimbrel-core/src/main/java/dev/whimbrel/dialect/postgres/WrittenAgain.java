package dev.whimbrel.dialect.postgres;

import java.util.regex.Pattern;

/**
 * Canonical texts in words that the server reads as the same tree again. Of {@code status IN ('a', 'b')} on a {@code varchar}
 * column it writes {@code ANY ((ARRAY['a'::character varying, ...])::text[])}, and reads that as a list of casts, which it
 * writes differently from then on; without the outer cast it puts that in by itself.
 */
final class WrittenAgain {

    private static final String ITEM = "'(?:[^']|'')*'::(?:character varying|bpchar|name)";

    private static final Pattern CAST_LIST =
            Pattern.compile("(ANY|ALL) \\(\\((ARRAY\\[" + ITEM + "(?:, " + ITEM + ")*])\\)::text\\[]\\)");

    private WrittenAgain() {}

    /** The text, as it has to be written to be kept as it is. */
    static String of(String canonical) {
        return canonical.contains("ARRAY[") ? CAST_LIST.matcher(canonical).replaceAll("$1 ($2)") : canonical;
    }
}
