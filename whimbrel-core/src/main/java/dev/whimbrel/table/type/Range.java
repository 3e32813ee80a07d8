package dev.whimbrel.table.type;

import org.jspecify.annotations.Nullable;

/**
 * All values between two.
 *
 * @param lower the least; null for no lower end
 * @param upper the greatest; null for no upper end
 * @param lowerInclusive whether {@code lower} itself is in it
 * @param upperInclusive whether {@code upper} itself is in it
 * @param empty whether nothing is in it; then the ends say nothing
 * @param <T> the type of the values
 */
public record Range<T>(
        @Nullable T lower, @Nullable T upper, boolean lowerInclusive, boolean upperInclusive, boolean empty) {

    /** From the lower end up to the upper, which is not in it: the server's own form of whole numbers and dates. */
    public static <T> Range<T> of(@Nullable T lower, @Nullable T upper) {
        return new Range<>(lower, upper, lower != null, false, false);
    }

    /** From the lower end up to the upper, both in it. */
    public static <T> Range<T> closed(T lower, T upper) {
        return new Range<>(lower, upper, true, true, false);
    }

    /** Nothing. */
    public static <T> Range<T> ofNothing() {
        return new Range<>(null, null, false, false, true);
    }
}
