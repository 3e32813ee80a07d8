package dev.whimbrel.query;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Some rows of an order, with cursors for those around them. A cursor is a text for URLs; it holds the values of the order, so it is
 * no place for secrets.
 *
 * @param data its rows
 * @param next the cursor for {@code pageAfter}; empty on the last page
 * @param previous the cursor for {@code pageBefore}; empty on the first page
 */
public record KeysetPage<T>(List<T> data, Optional<String> next, Optional<String> previous) {

    public KeysetPage {
        data = List.copyOf(data);
    }

    /** The same page of something else. */
    public <R> KeysetPage<R> map(Function<? super T, ? extends R> mapping) {
        return new KeysetPage<>(data.stream().<R>map(mapping).toList(), next, previous);
    }
}
