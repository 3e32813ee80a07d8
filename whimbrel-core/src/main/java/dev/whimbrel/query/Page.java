package dev.whimbrel.query;

import java.util.List;
import java.util.function.Function;

/**
 * A page of rows by its number.
 *
 * @param data its rows
 * @param total how many rows all pages have together, when they were counted
 * @param page its number, from 1
 * @param size how many rows a page has; the last may have fewer
 */
public record Page<T>(List<T> data, long total, int page, int size) {

    public Page {
        data = List.copyOf(data);
    }

    /** How many pages there are; 0 for no rows. */
    public long totalPages() {
        return (total + size - 1) / size;
    }

    /** Whether a page follows. */
    public boolean hasNext() {
        return page < totalPages();
    }

    /** The same page of something else. */
    public <R> Page<R> map(Function<? super T, ? extends R> mapping) {
        return new Page<>(data.stream().<R>map(mapping).toList(), total, page, size);
    }
}
