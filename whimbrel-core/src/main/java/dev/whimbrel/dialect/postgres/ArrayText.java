package dev.whimbrel.dialect.postgres;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists and arrays in the form that the server's {@code array_in} reads (PostgreSQL manual, 8.15.6). */
final class ArrayText {

    private ArrayText() {}

    /** A list; a list of lists is an array of more dimensions, which all have to be equally long. */
    static String of(Iterable<?> list) {
        List<@Nullable Object> elements = new ArrayList<>();
        list.forEach(elements::add);
        return isEmpty(elements) ? "{}" : braces(elements);
    }

    /** An array, also of a primitive type. */
    static String ofArray(Object array) {
        return of(elements(array));
    }

    /** The elements of an array, also of a primitive type. */
    static List<@Nullable Object> elements(Object array) {
        List<@Nullable Object> elements = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            elements.add(Array.get(array, i));
        }
        return elements;
    }

    private static String braces(List<@Nullable Object> elements) {
        StringBuilder text = new StringBuilder("{");
        int length = -1;
        for (Object element : elements) {
            List<@Nullable Object> nested = nested(element);
            int size = nested == null ? 0 : Math.max(1, nested.size());
            if (length >= 0 && size != length) {
                throw new WhimbrelException(
                        ErrorCode.INVALID_DEFINITION,
                        "The lists in a list aren't equally long, but an array has the same length everywhere.");
            }
            length = size;
            text.append(text.length() > 1 ? "," : "").append(nested == null ? element(element) : braces(nested));
        }
        return text.append('}').toString();
    }

    private static String element(@Nullable Object element) {
        if (element == null) {
            return "NULL";
        }
        String text = PostgresLiterals.text(element);
        return element instanceof Number || element instanceof Boolean
                ? text
                : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static @Nullable List<@Nullable Object> nested(@Nullable Object element) {
        if (element == null || element instanceof byte[]) {
            return null;
        }
        if (element.getClass().isArray()) {
            return elements(element);
        }
        if (!(element instanceof Iterable<?> list)) {
            return null;
        }
        List<@Nullable Object> nested = new ArrayList<>();
        list.forEach(nested::add);
        return nested;
    }

    private static boolean isEmpty(List<@Nullable Object> elements) {
        return elements.stream().allMatch(element -> {
            List<@Nullable Object> nested = nested(element);
            return nested != null && isEmpty(nested);
        });
    }
}
