package dev.whimbrel.seed;

import net.datafaker.Faker;
import org.jspecify.annotations.Nullable;

/**
 * Where the values of a column come from. It is asked once for each row and must take all chance from the faker, which is as new
 * for each row: then the same seed number gives the same values.
 *
 * @param <T> the values' type
 */
@FunctionalInterface
public interface Values<T extends @Nullable Object> {

    /** The value of the next row; null for NULL. */
    T next(Faker faker);
}
