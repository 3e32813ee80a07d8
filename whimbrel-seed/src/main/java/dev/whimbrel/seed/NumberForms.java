package dev.whimbrel.seed;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers. */
final class NumberForms {

    /** What numbers are usually like, by the last word of the column's name. */
    private static final Map<String, Range> USUAL = Map.ofEntries(
            Map.entry("age", new Range(18, 90)),
            Map.entry("year", new Range(1970, 2025)),
            Map.entry("month", new Range(1, 12)),
            Map.entry("day", new Range(1, 28)),
            Map.entry("hour", new Range(0, 23)),
            Map.entry("rating", new Range(1, 5)),
            Map.entry("stars", new Range(1, 5)),
            Map.entry("percent", new Range(0, 100)),
            Map.entry("percentage", new Range(0, 100)),
            Map.entry("discount", new Range(0, 50)),
            Map.entry("quantity", new Range(1, 10)),
            Map.entry("qty", new Range(1, 10)),
            Map.entry("price", new Range(1, 500)),
            Map.entry("amount", new Range(1, 1000)),
            Map.entry("total", new Range(1, 1000)),
            Map.entry("cost", new Range(1, 500)),
            Map.entry("salary", new Range(20_000, 120_000)),
            Map.entry("balance", new Range(0, 10_000)),
            Map.entry("stock", new Range(0, 500)),
            Map.entry("count", new Range(0, 500)),
            Map.entry("position", new Range(1, 20)),
            Map.entry("priority", new Range(1, 5)),
            Map.entry("version", new Range(1, 5)),
            Map.entry("latitude", new Range(-89, 89)),
            Map.entry("lat", new Range(-89, 89)),
            Map.entry("longitude", new Range(-179, 179)),
            Map.entry("lng", new Range(-179, 179)),
            Map.entry("weight", new Range(1, 100)),
            Map.entry("height", new Range(1, 200)));

    private NumberForms() {}

    /** From one number to another, both included. */
    private record Range(long from, long to) {}

    private static Range usual(String column) {
        String last = column.substring(column.lastIndexOf('_') + 1);
        Range range = USUAL.get(last);
        return range == null ? new Range(0, 1000) : range;
    }

    /** Whole numbers. */
    static Form whole(String column, long greatest) {
        Range range = usual(column);
        long from = Math.min(range.from(), greatest);
        long to = Math.min(range.to(), greatest);
        return new Form() {
            @Override
            public long size() {
                return greatest;
            }

            @Override
            public String at(long number) {
                return Long.toString(number + 1);
            }

            @Override
            public String some(long bits) {
                return Long.toString(from + Draw.below(bits, to - from + 1));
            }
        };
    }

    /**
     * Decimal numbers.
     *
     * @param precision the most digits; null when there is no limit
     * @param scale the digits after the point; null for a few
     */
    static Form decimal(String column, @Nullable Integer precision, @Nullable Integer scale) {
        int after = scale == null ? 2 : scale;
        int digits = precision == null ? 18 : Math.min(18, precision);
        long limit = power(digits);
        Range range = usual(column);
        return new Form() {
            @Override
            public long size() {
                return limit - 1;
            }

            @Override
            public String at(long number) {
                long whole = after > 0 && after < 18 ? power(after) : 1;
                // Whole numbers as long as there is room for them.
                return number < (limit - 1) / whole
                        ? text(BigDecimal.valueOf((number + 1) * whole, after))
                        : text(BigDecimal.valueOf(fraction(number - (limit - 1) / whole, whole), after));
            }

            @Override
            public String some(long bits) {
                long unit = after > 0 && after < 10 ? power(after) : 1;
                long from = Math.max(-(limit - 1), range.from() * unit);
                long to = Math.min(limit - 1, range.to() * unit);
                long value = from > to ? 1 : from + Draw.below(bits, to - from + 1);
                return text(BigDecimal.valueOf(after < 10 ? value : Draw.below(bits, limit), after));
            }
        };
    }

    /** The n-th number, from 1, that is no multiple of another. */
    private static long fraction(long number, long whole) {
        return number / (whole - 1) * whole + number % (whole - 1) + 1;
    }

    private static String text(BigDecimal number) {
        return number.toPlainString();
    }

    /** Numbers with a fraction that is not exact. */
    static Form approximate(String column) {
        Range range = usual(column);
        return new Form() {
            @Override
            public long size() {
                return 1 << 24;
            }

            @Override
            public String at(long number) {
                return Long.toString(number + 1);
            }

            @Override
            public String some(long bits) {
                long hundredths = range.from() * 100 + Draw.below(bits, (range.to() - range.from()) * 100 + 1);
                return BigDecimal.valueOf(hundredths, 2).toPlainString();
            }
        };
    }

    private static long power(int digits) {
        long power = 1;
        for (int i = 0; i < digits; i++) {
            power *= 10;
        }
        return power;
    }
}
