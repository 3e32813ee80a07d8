package dev.whimbrel.table.rule;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Numbers of all types against whole ones. What is no number is neither more nor less. */
final class Numbers {

    private Numbers() {}

    static boolean isAtLeast(Number number, long bound) {
        return switch (number) {
            case BigDecimal decimal -> decimal.compareTo(BigDecimal.valueOf(bound)) >= 0;
            case BigInteger whole -> whole.compareTo(BigInteger.valueOf(bound)) >= 0;
            case Double real -> real >= bound;
            case Float real -> real >= bound;
            default -> number.longValue() >= bound;
        };
    }

    static boolean isAtMost(Number number, long bound) {
        return switch (number) {
            case BigDecimal decimal -> decimal.compareTo(BigDecimal.valueOf(bound)) <= 0;
            case BigInteger whole -> whole.compareTo(BigInteger.valueOf(bound)) <= 0;
            case Double real -> real <= bound;
            case Float real -> real <= bound;
            default -> number.longValue() <= bound;
        };
    }
}
